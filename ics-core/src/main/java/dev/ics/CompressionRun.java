package dev.ics;

import dev.ics.SearchPath.Kind;
import dev.ics.color.ColorSpace;
import dev.ics.color.Interruption;
import dev.ics.decode.ForeignColorException;
import dev.ics.decode.Metadata;
import dev.ics.decode.UnwritableImageException;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.Palettes;
import dev.ics.remap.Dithering;
import dev.ics.remap.ForeignColors;
import dev.ics.remap.PerceptualRemapper;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import dev.ics.score.Ssimulacra2;
import dev.ics.write.EncodedImage;
import dev.ics.write.ImageWriter;
import dev.ics.write.WriteOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The stages after the size reduction, with any setting; made for one picture and thrown away with
/// it. What many settings have in common is done once.
final class CompressionRun {

  private final CompressionOptions options;
  private final CountedImage image;
  private final Metadata metadata;
  private final ColorHistogram histogram;
  private final Map<Integer, Palette> palettes;
  private @Nullable PerceptualImage look;
  private @Nullable Ssimulacra2 original;

  CompressionRun(CompressionOptions options, CountedImage image, Metadata metadata) {
    this.options = options;
    this.image = image;
    this.metadata = metadata;
    this.histogram = image.histogram();
    this.palettes = new HashMap<>();
  }

  /// The result where nothing is searched for.
  Finding find() throws ForeignColorException, UnwritableImageException {
    RemappedImage result = remap(usual(mostColors()));
    return new Finding(result, write(result), OptionalDouble.empty(), true);
  }

  /// The setting where only colors matter.
  Setting usual(int colors) {
    return new Setting(colors, isAuto() ? Setting.DEFAULT_RATE : 0, options.dithering());
  }

  /// All settings worth a try, the most promising path first. Where dithering is left to us, photos often want
  /// it; in icons and drawings more colors without it often take fewer bytes, because patterns break
  /// what repeats, and sometimes fewer, each where it is nearest.
  ///
  /// @param most colors, at least [#leastColors]
  List<SearchPath> paths(int most) {
    if (!isAuto()) {
      return List.of(path(Kind.NEAREST, options.dithering(), most));
    }
    var none = new Dithering.None();
    List<SearchPath> forPhotos = switch (options.dithering()) {
      case Dithering.Adaptive adaptive -> List.of(path(Kind.DIFFUSED, adaptive, most),
          path(Kind.ALONE, none, most), path(Kind.NEAREST, none, most),
          path(Kind.FLAT, none, most));
      case Dithering.None() -> List.of(path(Kind.ALONE, none, most),
          path(Kind.NEAREST, none, most), path(Kind.FLAT, none, most));
      case Dithering.FloydSteinberg diffusion -> List.of(path(Kind.DIFFUSED, diffusion, most));
      case Dithering.BlueNoise noise -> List.of(path(Kind.NEAREST, noise, most));
    };
    return histogram.size() <= Palette.MAX_INDEXED ? forPhotos.reversed() : forPhotos;
  }

  private SearchPath path(Kind kind, Dithering dithering, int most) {
    return SearchPath.of(kind, dithering, leastColors(), most, histogram.size());
  }

  /// The single setting that leaves the picture as it is; empty where there may not be as many colors.
  Optional<SearchPath> exactPath() {
    int colors = mostColors();
    return colors < histogram.size() || !holds(colors)
        ? Optional.empty()
        : Optional.of(
            SearchPath.of(Kind.NEAREST, options.dithering(), colors, colors, histogram.size()));
  }

  /// The settings of more colors than an index tells apart; empty where there may not be as many.
  Optional<SearchPath> trueColorPath() {
    int colors = mostColors();
    return colors <= Palette.MAX_INDEXED || !holds(colors)
        ? Optional.empty()
        : Optional.of(SearchPath.of(Kind.TRUE_COLOR, options.dithering(),
            Math.max(leastColors(), Palette.MAX_INDEXED + 1), colors, histogram.size()));
  }

  private boolean holds(int colors) {
    return colors <= Palette.MAX_INDEXED || options.writing().holdsTrueColor();
  }

  /// Whether another rate makes a difference. Blue noise takes no heed of one.
  boolean heedsRates(Setting setting) {
    return isAuto() && !(setting.dithering() instanceof Dithering.BlueNoise)
        && setting.colors() < histogram.size() && setting.colors() <= Palette.MAX_INDEXED;
  }

  /// The most that an index tells apart, of those that a palette can make use of.
  int mostIndexed() {
    return Math.max(leastColors(), Math.min(mostColors(), Palette.MAX_INDEXED));
  }

  /// The most that a palette can make use of.
  int mostColors() {
    return Math.max(leastColors(), Math.min(options.method().colors(), histogram.size()));
  }

  /// The fewest that a palette can have.
  int leastColors() {
    return options.method() instanceof PaletteMethod.Keeping keeping
        ? Math.max(2, keeping.kept().size())
        : 2;
  }

  /// The picture in the colors that a setting leads to.
  ///
  /// @throws ForeignColorException if it has a color that a strict fixed palette has not
  RemappedImage remap(Setting setting) throws ForeignColorException {
    Interruption.heed();
    PaletteMethod method = method(setting.colors());
    Palette palette = palettes.computeIfAbsent(setting.colors(), _ -> palette(method));
    if (method instanceof PaletteMethod.Fixed fixed && fixed.strict()) {
      ForeignColors.refuse(image, palette);
    }
    boolean kept = histogram.size() <= method.colors() && !(method instanceof PaletteMethod.Fixed);
    return kept || palette.size() > Palette.MAX_INDEXED || !isPerceptual()
        ? Remapper.remap(image, palette)
        : PerceptualRemapper.remap(look(), palette, setting.dithering(), setting.rate());
  }

  /// How a result looks, by [Ssimulacra2].
  double quality(RemappedImage result) {
    if (original == null) {
      original = new Ssimulacra2(image.pixels());
    }
    return original.score(result.pixels());
  }

  /// The file, with no more than the usual effort: its length is about as many times that of the
  /// finished file for all results.
  EncodedImage draft(RemappedImage result) throws UnwritableImageException {
    int effort = Math.min(WriteOptions.DEFAULT_EFFORT, options.writing().effort());
    return ImageWriter.write(result, metadata, options.writing().withEffort(effort));
  }

  /// The file, with as much effort as was chosen.
  ///
  /// @param draft of it
  EncodedImage finish(RemappedImage result, EncodedImage draft) throws UnwritableImageException {
    return options.writing().effort() <= WriteOptions.DEFAULT_EFFORT ? draft : write(result);
  }

  /// The same without a draft.
  EncodedImage write(RemappedImage result) throws UnwritableImageException {
    Interruption.heed();
    return ImageWriter.write(result, metadata, options.writing());
  }

  private PerceptualImage look() {
    if (look == null) {
      boolean opaque = histogram.isOpaque() && hasOpaquePalettes();
      look = new PerceptualImage(image, ColorSpace.perceptual(opaque));
    }
    return look;
  }

  /// Whether no palette has colors with alpha that the picture has not.
  private boolean hasOpaquePalettes() {
    return switch (options.method()) {
      case PaletteMethod.Fixed(Palette palette, boolean _) -> palette.isOpaque();
      case PaletteMethod.Keeping(Palette kept, PaletteMethod.Clustered _) -> kept.isOpaque();
      case PaletteMethod.Clustered _,PaletteMethod.SizeOnly _ -> true;
    };
  }

  private Palette palette(PaletteMethod method) {
    boolean weighted = isAuto() && histogram.size() > method.colors();
    Palette palette = Palettes.build(weighted ? look().weights() : histogram, method);
    return options.writing().keepsSoftAlpha() ? palette : palette.withHardAlpha();
  }

  private PaletteMethod method(int colors) {
    return switch (options.method()) {
      case PaletteMethod.Clustered clustered -> clustered.withColors(colors);
      case PaletteMethod.Keeping(Palette kept, PaletteMethod.Clustered others) ->
        new PaletteMethod.Keeping(kept, others.withColors(colors));
      case PaletteMethod.Fixed fixed -> fixed;
      case PaletteMethod.SizeOnly sizeOnly -> sizeOnly;
    };
  }

  private boolean isAuto() {
    return switch (options.method()) {
      case PaletteMethod.Auto _ -> true;
      case PaletteMethod.Keeping(Palette _, PaletteMethod.Clustered others) ->
        others instanceof PaletteMethod.Auto;
      case PaletteMethod.Mkm _,PaletteMethod.Fkm _,PaletteMethod.Mbkm _,PaletteMethod.Fixed _,PaletteMethod.SizeOnly _ ->
        false;
    };
  }

  /// The strategies that others define give each pixel its nearest color, unless dithering is asked for.
  private boolean isPerceptual() {
    return isAuto() || switch (options.dithering()) {
      case Dithering.Adaptive(),Dithering.None() -> false;
      case Dithering.FloydSteinberg _,Dithering.BlueNoise _ -> true;
    };
  }
}
