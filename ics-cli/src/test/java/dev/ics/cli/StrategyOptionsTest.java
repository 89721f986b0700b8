package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.palette.PaletteMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class StrategyOptionsTest {

  @Test
  void theClosest256ColorsAreTheDefault() {
    assertThat(method()).isEqualTo(new PaletteMethod.Auto(256, 2, 44));
  }

  @Test
  void eachStrategyHasItsUsualSettings() {
    assertThat(method("-s", "AUTO", "-k", "7")).isEqualTo(new PaletteMethod.Auto(7, 2, 44));
    assertThat(method("-s", "SO")).isEqualTo(new PaletteMethod.SizeOnly());
    assertThat(method("-s", "MKM", "-k", "7")).isEqualTo(new PaletteMethod.Mkm(7));
    assertThat(method("-s", "FKM", "-k", "7")).isEqualTo(new PaletteMethod.Fkm(7));
    assertThat(method("-s", "MBKM", "-k", "7")).isEqualTo(new PaletteMethod.Mbkm(7));
  }

  @Test
  void strategiesMayBeWrittenSmall() {
    assertThat(method("--strategy=mbkm")).isEqualTo(new PaletteMethod.Mbkm(256));
  }

  @Test
  void everyOptionReachesItsMethod() {
    assertThat(method("-s", "MKM", "-k", "3", "--iterations", "4", "--seed", "-5"))
        .isEqualTo(new PaletteMethod.Mkm(3, 4, -5));
    assertThat(method("-k", "3", "--seed", "6")).isEqualTo(new PaletteMethod.Auto(3, 2, 6));
    assertThat(
        method("-s", "FKM", "-k", "3", "--starts", "2", "--iterations", "4", "--tolerance", "0.5",
            "--seed", "6"))
        .isEqualTo(new PaletteMethod.Fkm(3, 2, 4, 0.5, 6));
    assertThat(method("-s", "MBKM", "--colors", "3", "--batch-size", "9", "--iterations", "4",
        "--seed", "6")).isEqualTo(new PaletteMethod.Mbkm(3, 9, 4, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          SO   | --colors     | 5    | AUTO, MKM, FKM or MBKM
          AUTO | --starts     | 5    | FKM
          AUTO | --iterations | 5    | MKM, FKM or MBKM
          SO   | --quality    | 5    | AUTO, MKM, FKM or MBKM
          SO   | --max-bytes  | 5    | AUTO, MKM, FKM or MBKM
          SO   | --dither     | none | AUTO, MKM, FKM or MBKM
          SO   | --colors     | auto | AUTO, MKM, FKM or MBKM
          SO   | --iterations | 5    | MKM, FKM or MBKM
          SO   | --seed       | 5    | AUTO, MKM, FKM or MBKM
          SO   | --starts     | 5    | FKM
          MKM  | --starts     | 5    | FKM
          MKM  | --tolerance  | 1e-3 | FKM
          MKM  | --batch-size | 5    | MBKM
          FKM  | --batch-size | 5    | MBKM
          MBKM | --starts     | 5    | FKM
          MBKM | --tolerance  | 1e-3 | FKM
          """)
  void anOptionThatWouldDoNothingIsRefused(String strategy, String option, String value,
      String users) {
    assertThatThrownBy(() -> method("-s", strategy, option, value)).isInstanceOf(BadUsage.class)
        .hasMessage("%s does nothing with strategy %s; it goes with %s", option, strategy, users);
  }

  private static PaletteMethod method(String... arguments) {
    var options = new StrategyOptions("auto");
    CommandSpec command = CommandSpec.create();
    options.addTo(command);
    new CommandLine(command).parseArgs(arguments);
    return options.method(2);
  }
}
