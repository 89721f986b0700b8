package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.OptimizationOptions;
import dev.ics.Recipe;
import dev.ics.Target;
import dev.ics.color.Argb;
import dev.ics.downscale.Downscale;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.write.WriteOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A recipe as texts by the names of the options that set them: all that decides on the bytes of a
/// result, said or not. Limits are not among them: who raises one wants what failed to be done, and
/// not all the rest again.
final class Settings {

  static final String STRATEGY = "strategy";
  static final String COLORS = "colors";
  static final String SEED = "seed";

  private Settings() {}

  static Map<String, String> of(Recipe recipe) {
    var settings = new LinkedHashMap<String, String>();
    switch (recipe) {
      case CompressionOptions compression -> {
        putMethod(settings, compression.method());
        putTarget(settings, compression.target());
        settings.put("dither", dither(compression.dithering()));
        putSize(settings, compression.downscale());
        settings.put("gray", String.valueOf(compression.gray()));
      }
      case OptimizationOptions _ -> settings.put(STRATEGY, "lossless");
    }
    putWriting(settings, recipe.writing());
    return settings;
  }

  private static void putMethod(Map<String, String> settings, PaletteMethod method) {
    switch (method) {
      case PaletteMethod.SizeOnly _ -> settings.put(STRATEGY, "SO");
      case PaletteMethod.Fixed(Palette palette, boolean strict) -> {
        settings.put(STRATEGY, "palette");
        settings.put("palette", hex(palette));
        settings.put("strict", String.valueOf(strict));
      }
      case PaletteMethod.Keeping(Palette kept, PaletteMethod.Clustered others) -> {
        putClustered(settings, others);
        settings.put("keep-color", hex(kept));
      }
      case PaletteMethod.Clustered clustered -> putClustered(settings, clustered);
    }
  }

  private static void putClustered(Map<String, String> settings, PaletteMethod.Clustered method) {
    switch (method) {
      case PaletteMethod.Auto(int colors, int effort, long seed) -> {
        putClustered(settings, "AUTO", colors, seed);
        settings.put("search effort", String.valueOf(effort));
      }
      case PaletteMethod.Mkm(int colors, int iterations, long seed) -> {
        putClustered(settings, "MKM", colors, seed);
        settings.put("iterations", String.valueOf(iterations));
      }
      case PaletteMethod.Fkm(int colors, int starts, int iterations, double tolerance, long seed) -> {
        putClustered(settings, "FKM", colors, seed);
        settings.put("starts", String.valueOf(starts));
        settings.put("iterations", String.valueOf(iterations));
        settings.put("tolerance", String.valueOf(tolerance));
      }
      case PaletteMethod.Mbkm(int colors, int batchSize, int iterations, long seed) -> {
        putClustered(settings, "MBKM", colors, seed);
        settings.put("batch-size", String.valueOf(batchSize));
        settings.put("iterations", String.valueOf(iterations));
      }
    }
  }

  private static void putClustered(Map<String, String> settings, String strategy, int colors,
      long seed) {
    settings.put(STRATEGY, strategy);
    settings.put(COLORS, String.valueOf(colors));
    settings.put(SEED, String.valueOf(seed));
  }

  private static void putTarget(Map<String, String> settings, Target target) {
    switch (target) {
      case Target.None() -> {
      }
      case Target.Quality(double minimum, double wanted) -> settings.put("quality",
          minimum == Double.NEGATIVE_INFINITY
              ? String.valueOf(wanted)
              : minimum + "-" + wanted);
      case Target.MostBytes(int bytes) -> settings.put("max-bytes", String.valueOf(bytes));
      case Target.Knee() -> settings.put("colors that pay", "auto");
    }
  }

  private static String dither(Dithering dithering) {
    return switch (dithering) {
      case Dithering.Adaptive() -> "auto";
      case Dithering.None() -> "none";
      case Dithering.FloydSteinberg(double strength) -> "floyd-steinberg:" + strength;
      case Dithering.BlueNoise(double strength) -> "blue-noise:" + strength;
    };
  }

  private static void putSize(Map<String, String> settings, Downscale downscale) {
    switch (downscale) {
      case Downscale.None() -> settings.put("step", "1");
      case Downscale.Step(int step) -> settings.put("step", String.valueOf(step));
      case Downscale.MaxEdge(int pixels, var resampling) -> {
        settings.put("max-edge", String.valueOf(pixels));
        settings.put("resample", lower(resampling));
      }
      case Downscale.Resize(int width, int height, var fit, var resampling, boolean onlyIfLarger) -> {
        settings.put("resize", width + "x" + height);
        settings.put("fit", lower(fit));
        settings.put("resample", lower(resampling));
        settings.put("only-if-larger", String.valueOf(onlyIfLarger));
      }
    }
  }

  private static void putWriting(Map<String, String> settings, WriteOptions writing) {
    settings.put("format",
        writing.formats().stream().map(Settings::lower).collect(Collectors.joining(",")));
    settings.put("effort", String.valueOf(writing.effort()));
    settings.put("keep",
        writing.keep().stream().sorted().map(Settings::lower).collect(Collectors.joining(",")));
  }

  private static String hex(Palette palette) {
    return IntStream.range(0, palette.size())
        .mapToObj(i -> Argb.toHex(palette.color(i)))
        .collect(Collectors.joining(","));
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
