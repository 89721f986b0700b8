package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @AfterEach
  void forgetWhatTheLauncherFound() {
    System.clearProperty("ics.terminals");
    System.clearProperty("ics.columns");
  }

  @Test
  void theLauncherTellsWhichStreamsAreSeen() {
    System.setProperty("ics.terminals", "02");
    System.setProperty("ics.columns", "132");

    Terminal terminal = Terminal.ofProcess();

    assertThat(terminal.inShown()).isTrue();
    assertThat(terminal.outShown()).isFalse();
    assertThat(terminal.errShown()).isTrue();
    assertThat(terminal.columns()).isEqualTo(132);
  }

  @Test
  void nobodyLooksWhereTheLauncherFoundNoTerminal() {
    System.setProperty("ics.terminals", "");
    assertThat(Terminal.ofProcess().errShown()).isFalse();
  }

  @Test
  void hundredColumnsAreAssumed() {
    System.setProperty("ics.columns", "0");
    assertThat(Terminal.ofProcess().columns()).isEqualTo(100);
  }
}
