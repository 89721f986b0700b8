package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.palette.PaletteMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that choose and set the strategy.
final class StrategyOptions {

  @Option(
      names = {"-s", "--strategy"},
      paramLabel = "NAME",
      converter = Converters.ToStrategy.class,
      description = "SO (size only), MKM (plain K-means), FKM (full K-means, the default) or MBKM (mini-batch).")
  private Strategy strategy = Strategy.FKM;

  @Option(
      names = {"-k", "--colors"},
      paramLabel = "N",
      converter = Converters.ToColors.class,
      description = "Colors to keep, 2 to 65,536; 256 by default. Above 256 the result is a true-color PNG.")
  private @Nullable Integer colors;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      converter = Converters.ToCount.class,
      description = "At most so many rounds; by default 10 for MKM and MBKM, 300 for FKM.")
  private @Nullable Integer iterations;

  @Option(
      names = "--starts",
      paramLabel = "N",
      converter = Converters.ToCount.class,
      description = "FKM: starts of which the best is taken; 10 by default. Fewer are faster.")
  private @Nullable Integer starts;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      converter = Converters.ToTolerance.class,
      description = "FKM: stop when the centers move less than this; 1e-4 by default.")
  private @Nullable Double tolerance;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      converter = Converters.ToCount.class,
      description = "MBKM: pixels in a batch; 100,000 by default.")
  private @Nullable Integer batchSize;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.ToSeed.class,
      description = "Number that random choices start from; 44 by default. Equal seeds give equal files.")
  private @Nullable Long seed;

  /// The method that the options describe.
  ///
  /// @throws BadUsage where one of them means nothing to the strategy
  PaletteMethod method() {
    refuseUnlessUsed("--colors", colors, Strategy.MKM, Strategy.FKM, Strategy.MBKM);
    refuseUnlessUsed("--iterations", iterations, Strategy.MKM, Strategy.FKM, Strategy.MBKM);
    refuseUnlessUsed("--starts", starts, Strategy.FKM);
    refuseUnlessUsed("--tolerance", tolerance, Strategy.FKM);
    refuseUnlessUsed("--batch-size", batchSize, Strategy.MBKM);
    refuseUnlessUsed("--seed", seed, Strategy.MKM, Strategy.FKM, Strategy.MBKM);
    int k = orElse(colors, CompressionOptions.DEFAULT_COLORS);
    long start = seed == null ? PaletteMethod.DEFAULT_SEED : seed;
    return switch (strategy) {
      case SO -> new PaletteMethod.SizeOnly();
      case MKM -> new PaletteMethod.Mkm(k,
          orElse(iterations, PaletteMethod.Mkm.DEFAULT_ITERATIONS), start);
      case FKM -> new PaletteMethod.Fkm(k, orElse(starts, PaletteMethod.Fkm.DEFAULT_STARTS),
          orElse(iterations, PaletteMethod.Fkm.DEFAULT_ITERATIONS),
          tolerance == null ? PaletteMethod.Fkm.DEFAULT_TOLERANCE : tolerance, start);
      case MBKM -> new PaletteMethod.Mbkm(k,
          orElse(batchSize, PaletteMethod.Mbkm.DEFAULT_BATCH_SIZE),
          orElse(iterations, PaletteMethod.Mbkm.DEFAULT_ITERATIONS), start);
    };
  }

  private void refuseUnlessUsed(String option, @Nullable Object value, Strategy... users) {
    List<Strategy> allowed = List.of(users);
    if (value != null && !allowed.contains(strategy)) {
      throw new BadUsage("%s does nothing with strategy %s; it goes with %s".formatted(option,
          strategy, Choices.either(allowed)));
    }
  }

  private static int orElse(@Nullable Integer chosen, int otherwise) {
    return chosen == null ? otherwise : chosen;
  }
}
