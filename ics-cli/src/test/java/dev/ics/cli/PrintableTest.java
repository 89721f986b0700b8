package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void namesInAnyScriptStayAsTheyAre() {
    for (String name : new String[]{"photo.png", "照片.png", "صورة.png", "🦆.png", "e\u0301.png"}) {
      assertThat(Printable.text(name)).isSameAs(name);
    }
  }

  @Test
  void whatCommandsATerminalIsShownInstead() {
    assertThat(Printable.text("a\nb\u001b[2Jc\u202ed")).isEqualTo("a\\nb\\x1b[2Jc\\x202ed");
  }

  @Test
  void columnsAreCountedAsTerminalsDo() {
    assertThat(Printable.columns("photo.png")).isEqualTo(9);
    assertThat(Printable.columns("照片")).isEqualTo(4);
    assertThat(Printable.columns("🦆")).isEqualTo(2);
    assertThat(Printable.columns("e\u0301")).isEqualTo(1);
    assertThat(Printable.columns("صورة")).isEqualTo(4);
  }
}
