package dev.ics.cli;

import dev.ics.Target;
import dev.ics.batch.Globs;
import dev.ics.batch.IfLarger;
import dev.ics.color.Argb;
import dev.ics.dataset.Layout;
import dev.ics.dataset.PaletteScope;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Resampling;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteFile;
import dev.ics.palette.UnreadablePaletteException;
import dev.ics.remap.Dithering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;

/// From the text of an option to its value. Each throws [BadUsage] for a text that is not allowed.
final class Converters {

  private Converters() {}

  /// Empty for `auto`.
  static final class ToColors implements ITypeConverter<OptionalInt> {
    @Override
    public OptionalInt convert(String text) {
      if (text.strip().equalsIgnoreCase("auto")) {
        return OptionalInt.empty();
      }
      try {
        return OptionalInt.of(Math.toIntExact(WholeNumbers.COLORS.parse(text)));
      } catch (BadUsage e) {
        throw new BadUsage(e.getMessage() + ", and auto");
      }
    }
  }

  static final class ToQuality implements ITypeConverter<Target.Quality> {
    @Override
    public Target.Quality convert(String text) {
      return Qualities.parse(text);
    }
  }

  static final class ToByteCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return ByteCount.parse(text);
    }
  }

  static final class ToDithering implements ITypeConverter<Dithering> {
    @Override
    public Dithering convert(String text) {
      return Ditherings.parse(text);
    }
  }

  /// A pattern that is one.
  static final class ToGlob implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        Globs.of(List.of(text), List.of());
        return text;
      } catch (PatternSyntaxException e) {
        throw new BadUsage("found \"%s\", no pattern: %s".formatted(text, e.getDescription()));
      } catch (IllegalArgumentException e) {
        throw new BadUsage("found \"%s\": %s".formatted(text, e.getMessage()));
      }
    }
  }

  static final class ToCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return Math.toIntExact(WholeNumbers.COUNTS.parse(text));
    }
  }

  static final class ToEffort implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return Math.toIntExact(WholeNumbers.EFFORTS.parse(text));
    }
  }

  static final class ToLargeCount implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return WholeNumbers.LARGE_COUNTS.parse(text);
    }
  }

  static final class ToSeed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return WholeNumbers.ALL.parse(text);
    }
  }

  static final class ToTolerance implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        double tolerance = Double.parseDouble(text.strip());
        if (tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY) {
          return tolerance;
        }
      } catch (NumberFormatException _) {
        throw refusal(text);
      }
      throw refusal(text);
    }

    private static BadUsage refusal(String text) {
      return new BadUsage("found \"" + text + "\"; allowed are numbers of at least 0, as 1e-4");
    }
  }

  static final class ToSize implements ITypeConverter<Size> {
    @Override
    public Size convert(String text) {
      return Size.parse(text);
    }
  }

  static final class ToStrategy implements ITypeConverter<Strategy> {
    @Override
    public Strategy convert(String text) {
      return Choices.parse(Strategy.values(), text);
    }
  }

  static final class ToColor implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      OptionalInt color = Argb.ofHex(text.strip());
      if (color.isEmpty()) {
        throw new BadUsage("found \"%s\"; allowed are colors as RRGGBB, RRGGBBAA or RGB, with # or"
            .formatted(text) + " without");
      }
      return color.getAsInt();
    }
  }

  static final class ToPalette implements ITypeConverter<Palette> {
    @Override
    public Palette convert(String name) {
      Path file = Paths.of(name);
      if (Files.isDirectory(file)) {
        throw new BadUsage("found \"%s\", a folder; allowed is a file of colors".formatted(name));
      }
      try {
        return PaletteFile.read(file);
      } catch (UnreadablePaletteException e) {
        throw new BadUsage(name + ": " + e.getMessage());
      } catch (IOException e) {
        throw new BadUsage(name + ": " + Failures.reason(e));
      }
    }
  }

  static final class ToShards implements ITypeConverter<Layout.Shards> {

    private static final WholeNumbers SAMPLES = new WholeNumbers(1, Layout.Shards.MAX_SAMPLES);

    private static final String KIND = "tar:";

    @Override
    public Layout.Shards convert(String text) {
      if (!text.strip().startsWith(KIND)) {
        throw new BadUsage("found \"%s\"; allowed is tar:N, as tar:1000".formatted(text));
      }
      String number = text.strip().substring(KIND.length());
      return new Layout.Shards(Math.toIntExact(SAMPLES.parse(number)));
    }
  }

  /// How palettes come about: one of the kinds, or a file.
  static final class ToPaletteSource implements ITypeConverter<PaletteSource> {

    private static final String CLUSTERS = "clusters:";

    @Override
    public PaletteSource convert(String text) {
      String word = text.toLowerCase(Locale.ROOT);
      if (word.equals("per-image")) {
        return new PaletteSource.Pictures(new PaletteScope.PerImage());
      }
      if (word.equals("shared")) {
        return new PaletteSource.Pictures(new PaletteScope.Shared());
      }
      if (word.startsWith(CLUSTERS)) {
        long groups = WholeNumbers.GROUPS.parse(word.substring(CLUSTERS.length()));
        return new PaletteSource.Pictures(new PaletteScope.Clusters(Math.toIntExact(groups)));
      }
      return new PaletteSource.File(new ToPalette().convert(text));
    }
  }

  static final class ToPaletteFile implements ITypeConverter<PaletteSource> {
    @Override
    public PaletteSource convert(String name) {
      return new PaletteSource.File(new ToPalette().convert(name));
    }
  }

  static final class ToFit implements ITypeConverter<Fit> {
    @Override
    public Fit convert(String text) {
      return Choices.parse(Fit.values(), text);
    }
  }

  static final class ToResampling implements ITypeConverter<Resampling> {
    @Override
    public Resampling convert(String text) {
      return Choices.parse(Resampling.values(), text);
    }
  }

  static final class ToEdge implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return Math.toIntExact(WholeNumbers.EDGES.parse(text));
    }
  }

  static final class ToLabel implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return Math.toIntExact(WholeNumbers.LABELS.parse(text));
    }
  }

  static final class ToFormat implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return Choices.parse(Format.values(), text);
    }
  }

  static final class ToMetadataKinds implements ITypeConverter<MetadataKinds> {
    @Override
    public MetadataKinds convert(String text) {
      return MetadataKinds.parse(text);
    }
  }

  static final class ToIfLarger implements ITypeConverter<IfLarger> {
    @Override
    public IfLarger convert(String text) {
      return Choices.parse(IfLarger.values(), text);
    }
  }
}
