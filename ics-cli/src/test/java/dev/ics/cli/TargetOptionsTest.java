package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Target;
import dev.ics.remap.Dithering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wishes in place of a number of colors: `--quality`, `--max-bytes`, `-k auto`, and `--dither`.
class TargetOptionsTest {

  @TempDir
  private Path folder;

  private Path photo;

  private Path out;

  @BeforeEach
  void writePicture() throws IOException {
    photo = Pictures.noise(folder.resolve("in/photo.png"));
    out = folder.resolve("out.png");
  }

  @Test
  void aQualityIsReached() {
    Cli cli = Cli.run("compress", photo, "--quality", 70, "--json", "-o", out);
    assertThat(cli.exitCode()).isZero();
    var told = Json.lines(cli.out()).getFirst();
    assertThat(told).containsEntry("status", "compressed").containsEntry("targetReached", true);
    assertThat(told).hasEntrySatisfying("ssimulacra2",
        quality -> assertThat((Double) quality).isBetween(70.0, 100.0));
  }

  /// Noise needs nearly all its colors for that.
  @Test
  void aQualityTakesAsManyColorsAsItNeeds() {
    Cli cli = Cli.run("compress", folder.resolve("in"), "--quality", 99, "--json", "-o",
        folder.resolve("out"));
    assertThat(cli.exitCode()).isZero();
    assertThat(Json.lines(cli.out()).getFirst()).containsEntry("targetReached", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--colors=256", "--strategy=MKM", "--format=gif"})
  void aPaletteIsKeptToWhereItIsAskedFor(String option) {
    Cli cli = Cli.run("compress", folder.resolve("in"), "--quality", 99, option, "--json", "-o",
        folder.resolve("out"));
    assertThat(cli.exitCode()).isZero();
    assertThat(Json.lines(cli.out()).getFirst()).containsEntry("targetReached", false)
        .hasEntrySatisfying("after",
            after -> assertThat(after).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("colors", 256L));
  }

  @Test
  void aWantedQualityThatIsOutOfReachIsSaidToBe() {
    Cli cli = Cli.run("compress", photo, "--quality", 100, "-k", 16, "-o", out);
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out().lines().findFirst().orElseThrow())
        .matches(".*photo\\.png \\(quality -?[0-9.]+, the target was not reached\\)");
    assertThat(out).exists();
  }

  @Test
  void belowTheMinimumTheOriginalIsKept() {
    Cli cli = Cli.run("compress", photo, "--quality", "99-100", "-k", 2, "-o", out);
    assertThat(cli.exitCode()).isEqualTo(99);
    assertThat(cli.out()).contains("kept the original: quality ", " is below 99.0")
        .contains("0 pictures compressed, 1 below the minimum");
    assertThat(out).hasSameBinaryContentAs(photo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "write"})
  void belowTheMinimumNothingIsWrittenWhereOriginalsAreNoResults(String ifLarger) {
    Cli cli = Cli.run("compress", photo, "--quality", "99-100", "-k", 2, "--if-larger", ifLarger,
        "-o", out);
    assertThat(cli.exitCode()).isEqualTo(99);
    assertThat(cli.out()).contains("not written: quality ");
    assertThat(out).doesNotExist();
  }

  @Test
  void aDatasetOfSmallerPicturesGetsNoOriginals() {
    Cli cli = Cli.run("dataset", folder.resolve("in"), folder.resolve("out"), "--quality", "99-100",
        "-k", 2);
    assertThat(cli.exitCode()).isEqualTo(99);
    assertThat(folder.resolve("out/photo.png")).doesNotExist();
  }

  @Test
  void aPipeGetsTheOriginalOrNothing() throws IOException {
    byte[] picture = Files.readAllBytes(photo);
    Cli kept = Cli.run(picture, "compress", "-", "--quality", "99-100", "-k", 2);
    assertThat(kept.exitCode()).isEqualTo(99);
    assertThat(kept.outBytes()).isEqualTo(picture);
    Cli skipped = Cli.run(picture, "compress", "-", "--quality", "99-100", "-k", 2, "--if-larger",
        "skip");
    assertThat(skipped.exitCode()).isEqualTo(99);
    assertThat(skipped.outBytes()).isEmpty();
  }

  @Test
  void aFileIsAtMostSoLong() throws IOException {
    Cli cli = Cli.run("compress", photo, "--max-bytes", "2k", "--json", "-o", out);
    assertThat(cli.exitCode()).isZero();
    assertThat(Json.lines(cli.out()).getFirst()).containsEntry("targetReached", true);
    assertThat(Files.size(out)).isBetween(1000L, 2000L);
  }

  @Test
  void bytesThatAreTooFewAreSaidToBe() throws IOException {
    Cli cli = Cli.run("compress", photo, "--max-bytes", 10, "-o", out);
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).contains(", the target was not reached)");
    assertThat(Files.size(out)).isBetween(11L, 1000L);
  }

  @Test
  void asManyColorsAsPay() {
    Cli cli = Cli.run("compress", photo, "-k", "auto", "--json", "-o", out);
    assertThat(cli.exitCode()).isZero();
    assertThat(Json.lines(cli.out()).getFirst()).containsKey("ssimulacra2")
        .containsEntry("targetReached", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--quality=80", "--max-bytes=9k", "--colors=auto"})
  void aPaletteThatIsGivenLeavesNothingToSearch(String target) throws IOException {
    Path colors = Files.writeString(folder.resolve("colors.txt"), "#000\n#fff\n");
    Cli cli = Cli.run("compress", photo, "--palette", colors, target, "-o", out);
    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).startsWith("ics compress: %s does nothing with --palette, which gives the"
        .formatted(target.substring(0, target.indexOf('='))) + " colors; leave it out");
    assertThat(out).doesNotExist();
  }

  @Test
  void aPaletteThatIsGivenMayBeDithered() throws IOException {
    Path colors = Files.writeString(folder.resolve("colors.txt"), "#000\n#fff\n");
    Cli cli = Cli.run("compress", photo, "--palette", colors, "--dither", "blue-noise", "-o", out);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"50000,50000", "50k,50000", "50kB,50000", "50K,50000", "50KiB,51200", "1.5M,1500000",
      "2MB,2000000", "2MiB,2097152", "0.5k,500", "1.9,1", "7 kB,7000", "2147483647,2147483647"})
  void bytesMayHaveAUnit(String text, int bytes) {
    assertThat(ByteCount.parse(text)).isEqualTo(bytes);
  }

  @Test
  void aQualityMayHaveAMinimum() {
    assertThat(Qualities.parse("80")).isEqualTo(new Target.Quality(80));
    assertThat(Qualities.parse("60-80")).isEqualTo(new Target.Quality(60, 80));
    assertThat(Qualities.parse("0-100")).isEqualTo(new Target.Quality(0, 100));
    assertThat(Qualities.parse("72.5-72.5")).isEqualTo(new Target.Quality(72.5, 72.5));
  }

  @Test
  void aDitheringMayHaveAStrength() {
    assertThat(List.of("auto", "none", "floyd-steinberg", "Blue-Noise", "blue-noise:0.25",
        "floyd-steinberg:0").stream().map(Ditherings::parse)).containsExactly(
            new Dithering.Adaptive(), new Dithering.None(), new Dithering.FloydSteinberg(1),
            new Dithering.BlueNoise(1), new Dithering.BlueNoise(0.25),
            new Dithering.FloydSteinberg(0));
  }
}
