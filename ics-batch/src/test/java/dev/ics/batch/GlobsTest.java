package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobsTest {

  @ParameterizedTest
  @CsvSource({"*.png, a.png, true", "*.png, sub/deep/a.png, true", "*.png, a.PNG, false",
      "*.{jpg;png}, a.jpg, false", "sub/*.png, sub/a.png, true", "sub/*.png, sub/deep/a.png, false",
      "sub/*.png, x/sub/a.png, false", "/a.png, a.png, true", "/a.png, sub/a.png, false",
      "sub, sub/deep/a.png, true", "deep, sub/deep/a.png, true", "deep/, sub/deep/a.png, true",
      "sub/**, sub/deep/a.png, true", "**/a.png, a.png, true", "**/a.png, sub/deep/a.png, true",
      "**/deep/**, sub/deep/a.png, true", "**, a.png, true", "a?.png, ab.png, true",
      "[ab].png, c.png, false"})
  void aPatternIsForNamesOrForPathsOrForFoldersWithAllThatIsInThem(String pattern, String path,
      boolean matches) {
    assertThat(Globs.of(List.of(pattern), List.of()).include(Path.of(path))).isEqualTo(matches);
  }

  @Test
  void withoutPatternsAllFilesAreMeant() {
    assertThat(Globs.ALL.include(Path.of("a", "b.png"))).isTrue();
    assertThat(Globs.ALL.exclude(Path.of("a"))).isFalse();
  }

  @Test
  void aFolderIsLeftOutByItsOwnName() {
    Globs globs = Globs.of(List.of(), List.of("thumbs", "train/old/**"));
    assertThat(globs.exclude(Path.of("train", "thumbs"))).isTrue();
    assertThat(globs.exclude(Path.of("train", "old"))).isTrue();
    assertThat(globs.exclude(Path.of("train"))).isFalse();
    assertThat(globs.exclude(Path.of("old"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "{a", "[a"})
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> Globs.of(List.of(), List.of(pattern)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
