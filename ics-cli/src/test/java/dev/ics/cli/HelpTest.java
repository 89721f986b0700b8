package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.CompressionOptions;
import dev.ics.decode.DecodeLimits;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.WriteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @Test
  void theProgramNamesItsCommandsAndExamples() {
    Cli cli = Cli.run("--help");
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("Usage: ics", "compress", "optimize", "dataset", "inspect",
        "completion",
        "Examples:", "source <(ics completion)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"compress", "optimize", "dataset", "inspect", "completion"})
  void everyCommandHasExamplesAndFitsHundredColumns(String command) {
    Cli cli = Cli.run(command, "--help");
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).startsWith("Usage: ics " + command)
        .contains("Example")
        .contains("  ics " + command);
    assertThat(cli.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(Cli.run("help", command).out()).isEqualTo(cli.out());
  }

  @Test
  void helpTellsTheDefaultsThatHold() {
    assertThat(Cli.run("compress", "--help").out().replaceAll("\\s+", " "))
        .contains(Units.count(CompressionOptions.DEFAULT_COLORS) + " by default")
        .contains("by default %d in the search for smaller files and %d in AUTO's"
            .formatted(WriteOptions.DEFAULT_EFFORT, PaletteMethod.Auto.DEFAULT_EFFORT))
        .contains("by default %d for MKM and MBKM, %d for FKM"
            .formatted(PaletteMethod.Mkm.DEFAULT_ITERATIONS, PaletteMethod.Fkm.DEFAULT_ITERATIONS))
        .contains("best is taken; %d by default".formatted(PaletteMethod.Fkm.DEFAULT_STARTS))
        .contains(Units.count(PaletteMethod.Mbkm.DEFAULT_BATCH_SIZE) + " by default")
        .contains("choices start from; %d by default".formatted(PaletteMethod.DEFAULT_SEED))
        .contains(Units.count(DecodeLimits.defaults().maxPixels()) + " by default")
        .contains(Units.count(DecodeLimits.defaults().maxBytes()) + " by default");
    assertThat(PaletteMethod.Mbkm.DEFAULT_ITERATIONS)
        .isEqualTo(PaletteMethod.Mkm.DEFAULT_ITERATIONS);
    assertThat(PaletteMethod.Fkm.DEFAULT_TOLERANCE).isEqualTo(1e-4);
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(Cli.run("--version").out()).matches("ics \\d+\\.\\d+\\.\\d+\\R");
    assertThat(Cli.run("compress", "-V").out()).isEqualTo(Cli.run("--version").out());
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    assertThat(Cli.run("completion").out()).startsWith("#!/usr/bin/env bash")
        .contains("compress optimize dataset inspect completion", "'--strategy'", "'--in-place'");
  }
}
