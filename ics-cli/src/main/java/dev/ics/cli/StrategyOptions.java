package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.Target;
import dev.ics.dataset.PaletteScope;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that choose and set the strategy.
final class StrategyOptions {

  private static final Strategy[] CHOOSING = {Strategy.AUTO, Strategy.MKM, Strategy.FKM,
      Strategy.MBKM};

  private final OptionSpec strategy = OptionSpec.builder("-s", "--strategy")
      .type(Strategy.class)
      .paramLabel("NAME")
      .converters(new Converters.ToStrategy())
      .description(
          "AUTO (the best look for its bytes, the default), SO (size only), MKM (plain K-means), "
              + "FKM (full K-means) or MBKM (mini-batch).")
      .build();

  private final OptionSpec colors = OptionSpec.builder("-k", "--colors")
      .type(OptionalInt.class)
      .paramLabel("N")
      .converters(new Converters.ToColors())
      .description(
          "Colors to keep, 2 to 65,536; 256 by default, with --quality and AUTO as many as that needs."
              + " Above 256 the result has true color. auto: as many, up to 256, as pay in bytes.")
      .build();

  private final OptionSpec dither;

  private final OptionSpec iterations = OptionSpec.builder("--iterations")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .description("At most so many rounds; by default 10 for MKM and MBKM, 300 for FKM.")
      .build();

  private final OptionSpec starts = OptionSpec.builder("--starts")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .description("FKM: starts of which the best is taken; 10 by default. Fewer are faster.")
      .build();

  private final OptionSpec tolerance = OptionSpec.builder("--tolerance")
      .type(Double.class)
      .paramLabel("T")
      .converters(new Converters.ToTolerance())
      .description("FKM: stop when the centers move less than this; 1e-4 by default.")
      .build();

  private final OptionSpec batchSize = OptionSpec.builder("--batch-size")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .description("MBKM: pixels in a batch; 100,000 by default.")
      .build();

  private final OptionSpec seed = OptionSpec.builder("--seed")
      .type(Long.class)
      .paramLabel("N")
      .converters(new Converters.ToSeed())
      .description(
          "Number that random choices start from; 44 by default. Equal seeds give equal files.")
      .build();

  private final TargetOptions targets = new TargetOptions();

  private final PaletteOptions given;

  /// For pictures that stand alone.
  ///
  /// @param defaultDither in words
  StrategyOptions(String defaultDither) {
    this(defaultDither, PaletteOptions.ofFile());
  }

  /// @param defaultDither in words
  StrategyOptions(String defaultDither, PaletteOptions given) {
    this.given = given;
    dither = OptionSpec.builder("--dither")
        .type(Dithering.class)
        .paramLabel("HOW")
        .converters(new Converters.ToDithering())
        .description("How colors between those of the palette are feigned: auto (with AUTO: as much"
            + " as the picture bears), none, floyd-steinberg or blue-noise, these two also with a"
            + " strength from 0 to 1, as blue-noise:0.5. By default " + defaultDither + ".")
        .build();
  }

  void addTo(CommandSpec command) {
    command.addOption(strategy).addOption(colors);
    targets.addTo(command);
    command.addOption(dither);
    given.addTo(command);
    command.addOption(iterations)
        .addOption(starts)
        .addOption(tolerance)
        .addOption(batchSize)
        .addOption(seed);
  }

  /// The method that the options describe.
  ///
  /// @param effort 0..9, of AUTO
  /// @throws BadUsage where one of them means nothing to the strategy
  PaletteMethod method(int effort) {
    Optional<PaletteMethod> fixed = given.fixed();
    if (fixed.isPresent()) {
      refuseAnyChoice();
      return fixed.get();
    }
    refuseUnlessUsed(colors, CHOOSING);
    targets.all().forEach(target -> refuseUnlessUsed(target, CHOOSING));
    refuseUnlessUsed(dither, CHOOSING);
    refuseUnlessUsed(given.keepColor(), CHOOSING);
    refuseUnlessUsed(iterations, Strategy.MKM, Strategy.FKM, Strategy.MBKM);
    refuseUnlessUsed(starts, Strategy.FKM);
    refuseUnlessUsed(tolerance, Strategy.FKM);
    refuseUnlessUsed(batchSize, Strategy.MBKM);
    refuseUnlessUsed(seed, CHOOSING);
    return chosen() == Strategy.SO
        ? new PaletteMethod.SizeOnly()
        : given.keeping(clustered(effort));
  }

  /// What the number of colors is to be searched for.
  ///
  /// @throws BadUsage where that is several things
  Target target() {
    boolean knee = colors.getValue() instanceof OptionalInt number && number.isEmpty();
    Optional<Target> target = targets.target();
    if (knee && target.isPresent()) {
      throw new BadUsage("--colors auto goes with neither --quality nor --max-bytes, which find the"
          + " number of colors themselves; leave it out");
    }
    return target.orElseGet(knee ? Target.Knee::new : Target.None::new);
  }

  /// @throws BadUsage where the strategy cannot have it
  Dithering dithering(Dithering otherwise) {
    Dithering chosen = orElse(dither, otherwise);
    boolean adapts = chosen() == Strategy.AUTO && given.fixed().isEmpty() && !shares();
    if (dither.getValue() instanceof Dithering.Adaptive && !adapts) {
      throw new BadUsage(
          "--dither auto goes with %s; allowed are none, floyd-steinberg and blue-noise"
              .formatted(shares() ? "a palette for each picture" : "strategy AUTO alone"));
    }
    return chosen;
  }

  /// How many pictures have one palette.
  ///
  /// @throws BadUsage where the colors are not chosen as shared ones must be
  PaletteScope scope() {
    if (shares()) {
      if (chosen() == Strategy.SO) {
        throw new BadUsage(
            "--palette shared and clusters go with " + Choices.either(List.of(CHOOSING))
                + "; SO keeps every color");
      }
      for (OptionSpec option : targets.all()) {
        if (option.getValue() != null) {
          throw new BadUsage(("%s is searched for in each picture alone, and these share palettes;"
              + " leave it out or choose --palette per-image").formatted(option.longestName()));
        }
      }
      OptionalInt number = orElse(colors, OptionalInt.of(CompressionOptions.DEFAULT_COLORS));
      if (number.isEmpty() || number.getAsInt() > Palette.MAX_INDEXED) {
        throw new BadUsage("--colors: found %s; allowed are 2 to %d where pictures share palettes"
            .formatted(number.isEmpty() ? "auto" : Units.count(number.getAsInt()),
                Palette.MAX_INDEXED));
      }
    }
    return given.scope();
  }

  private boolean shares() {
    return given.scope().palettes().isPresent();
  }

  private PaletteMethod.Clustered clustered(int effort) {
    int k = orElse(colors, OptionalInt.empty()).orElseGet(this::usualColors);
    long start = orElse(seed, PaletteMethod.DEFAULT_SEED);
    return switch (chosen()) {
      case AUTO -> new PaletteMethod.Auto(k, effort, start);
      case SO -> throw new AssertionError("size only chooses no colors");
      case MKM -> new PaletteMethod.Mkm(k,
          orElse(iterations, PaletteMethod.Mkm.DEFAULT_ITERATIONS), start);
      case FKM -> new PaletteMethod.Fkm(k, orElse(starts, PaletteMethod.Fkm.DEFAULT_STARTS),
          orElse(iterations, PaletteMethod.Fkm.DEFAULT_ITERATIONS),
          orElse(tolerance, PaletteMethod.Fkm.DEFAULT_TOLERANCE), start);
      case MBKM -> new PaletteMethod.Mbkm(k,
          orElse(batchSize, PaletteMethod.Mbkm.DEFAULT_BATCH_SIZE),
          orElse(iterations, PaletteMethod.Mbkm.DEFAULT_ITERATIONS), start);
    };
  }

  /// A quality takes what it needs; only AUTO finds thousands of colors in short time.
  private int usualColors() {
    boolean needsMore = chosen() == Strategy.AUTO
        && targets.target().filter(Target.Quality.class::isInstance).isPresent();
    return needsMore ? PaletteMethod.MAX_COLORS : CompressionOptions.DEFAULT_COLORS;
  }

  private void refuseAnyChoice() {
    var choices = new ArrayList<>(List.of(strategy, colors, given.keepColor(), iterations, starts,
        tolerance, batchSize, seed));
    choices.addAll(targets.all());
    for (OptionSpec option : choices) {
      if (option.getValue() != null) {
        throw new BadUsage("%s does nothing with --palette, which gives the colors; leave it out"
            .formatted(option.longestName()));
      }
    }
  }

  private void refuseUnlessUsed(OptionSpec option, Strategy... users) {
    List<Strategy> allowed = List.of(users);
    if (option.getValue() != null && !allowed.contains(chosen())) {
      throw new BadUsage("%s does nothing with strategy %s; it goes with %s"
          .formatted(option.longestName(), chosen(), Choices.either(allowed)));
    }
  }

  private Strategy chosen() {
    return orElse(strategy, Strategy.AUTO);
  }

  private static <T> T orElse(OptionSpec option, T otherwise) {
    T given = option.getValue();
    return given == null ? otherwise : given;
  }
}
