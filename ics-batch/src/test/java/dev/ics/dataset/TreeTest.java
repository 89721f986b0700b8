package dev.ics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {".", "out", "a/../out", "../out"})
  void namesOfResultsLeadThereAndBack(String folder) {
    Path out = Path.of(folder);
    var tree = new Tree(Path.of("in"), out);
    assertThat(tree.target(out.resolve("sub").resolve("x.png"))).isEqualTo("sub/x.png");
    assertThat(tree.file("sub/x.png"))
        .contains(out.toAbsolutePath().normalize().resolve("sub").resolve("x.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x.png", "sub/../../x.png", "/etc/passwd", "a\0b", "sub/../x.png", "./x.png"})
  void namesThatLeadElsewhereOrAreNotOursLeadNowhere(String name) {
    assertThat(new Tree(Path.of("in"), Path.of("out")).file(name)).isEmpty();
  }

  @Test
  void sourcesAreNamedBelowTheirFolder() {
    Path in = Path.of(".");
    assertThat(new Tree(in, Path.of("out")).source(in.resolve("a").resolve("b.jpg")))
        .isEqualTo("a/b.jpg");
  }
}
