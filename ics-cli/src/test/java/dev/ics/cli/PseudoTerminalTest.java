package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program in a terminal, as a person meets it.
class PseudoTerminalTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"AUTO, 7", "SO, 900", "MKM, 7", "FKM, 7", "MBKM, 7"})
  void theDialogueRunsEveryStrategy(String strategy, int colors) throws Exception {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));
    try (var terminal = new PseudoTerminal(folder)) {
      terminal.await("[AUTO]: ");
      terminal.answer(strategy);
      if (!strategy.equals("SO")) {
        terminal.await("[32]: ");
        terminal.answer("7");
      }
      terminal.await("[5]: ");
      terminal.answer("2");
      terminal.await("[Uncompressed]: ");
      terminal.answer("");
      terminal.await("[Compressed]: ");
      terminal.answer("");
      terminal.await("60×60 → 30×30");
      terminal.await("1 picture compressed in ");
      assertThat(terminal.exitCode()).isZero();
    }
    assertThat(Pictures.colors(Pictures.read(folder.resolve("Compressed/a.png"))))
        .isEqualTo(colors);
  }

  @Test
  void wrongAnswersAreExplainedAndAskedAgain() throws Exception {
    try (var terminal = new PseudoTerminal(folder)) {
      terminal.await("[AUTO]: ");
      terminal.answer("KMEANS");
      terminal.await("found \"KMEANS\"; allowed are AUTO, SO, MKM, FKM and MBKM");
      terminal.await("[AUTO]: ");
      terminal.answer("");
      terminal.await("[32]: ");
      terminal.answer("-3");
      terminal.await("found \"-3\"; allowed are whole numbers from 2 to 65,536");
      terminal.await("[32]: ");
      terminal.answer("");
      terminal.await("[5]: ");
      terminal.answer("");
      terminal.await("[Uncompressed]: ");
      terminal.answer("");
      terminal.await("found no folder \"Uncompressed\"");
      terminal.await("[Uncompressed]: ");
      terminal.type(PseudoTerminal.CTRL_D);
      terminal.await("The input ended; nothing was compressed.");
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void whatIsTypedIsNotRepeated() throws Exception {
    try (var terminal = new PseudoTerminal(folder)) {
      terminal.await("[AUTO]: ");
      terminal.answer("MKM");
      terminal.await("[32]: ");
      terminal.type(PseudoTerminal.CTRL_D);
      terminal.exitCode();
      assertThat(terminal.printed()).containsOnlyOnce("[AUTO]: MKM").doesNotContain("MKM\r\nMKM");
    }
  }

  @Test
  void aLiveLineIsDrawnAndTakenAway() throws Exception {
    for (int i = 0; i < 3; i++) {
      Pictures.noise(folder.resolve("in/" + i + ".png"));
    }
    try (var terminal = new PseudoTerminal(folder, "compress", "in", "-k", "4", "-j", "1")) {
      terminal.await("░░░░  0/3");
      terminal.await("████████░░░░░░░░░░░░░░░░  1/3  ");
      terminal.await(" images/s  ");
      terminal.await("████████████████░░░░░░░░  2/3  ");
      terminal.await(Progress.CLEAR_LINE + "3 pictures compressed in ");
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void quietDrawsNothing() throws Exception {
    Pictures.noise(folder.resolve("in/a.png"));
    try (var terminal = new PseudoTerminal(folder, "compress", "in", "-k", "4", "-q")) {
      assertThat(terminal.exitCode()).isZero();
      assertThat(terminal.printed()).isEmpty();
    }
  }

  @Test
  void ctrlCStopsARunAndNothingHalfWrittenIsLeft() throws Exception {
    Pictures.noise(folder.resolve("in/0-quick.png"));
    slowPicture(folder.resolve("in/1-slow.png"));
    Pictures.noise(folder.resolve("in/2-never.png"));
    try (var terminal = new PseudoTerminal(folder, "compress", "in", "-k", "30000", "-j", "1")) {
      terminal.await("  1/3  ");
      terminal.type(PseudoTerminal.CTRL_C);
      terminal.await("ics: interrupted when 1 of 3 files had ended; nothing half-written is left");
      assertThat(terminal.exitCode()).isEqualTo(130);
    }
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("0-quick.png");
  }

  @Test
  void ctrlCAtAQuestionEndsTheDialogue() throws Exception {
    try (var terminal = new PseudoTerminal(folder)) {
      terminal.await("[AUTO]: ");
      terminal.type(PseudoTerminal.CTRL_C);
      assertThat(terminal.exitCode()).isEqualTo(130);
    }
  }

  @Test
  void aPictureIsNotPouredIntoATerminal() throws Exception {
    Pictures.noise(folder.resolve("a.png"));
    try (var terminal = new PseudoTerminal(folder, "compress", "a.png", "-o", "-")) {
      terminal.await("standard output is a terminal, which cannot show a picture");
      assertThat(terminal.exitCode()).isEqualTo(2);
    }
  }

  /// Half a million colors, of which it takes minutes to choose 30,000.
  private static void slowPicture(Path file) throws IOException {
    Pictures.write(file, Pictures.file(Pictures.noise(800, 800, 1), "png"));
  }
}
