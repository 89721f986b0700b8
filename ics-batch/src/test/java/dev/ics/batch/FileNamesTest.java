package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({"photo.jpg, photo, .jpg", "a.b.JPEG, a.b, .JPEG", "photo, photo, ''",
      ".photo, .photo, ''", ".photo.png, .photo, .png", "photo., photo, .", "图片.png, 图片, .png"})
  void aNameIsItsBaseAndItsExtension(String name, String base, String extension) {
    assertThat(FileNames.base(name)).isEqualTo(base);
    assertThat(FileNames.extension(name)).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource({"Photo.PNG, photo.png", "ÄÖ.png, äö.png", "ς.png, Σ.png",
      "caf\u00E9.png, cafe\u0301.png", "CAFE\u0301, caf\u00E9"})
  void namesThatSomeFileSystemTakesForOneAreFoldedToOne(String a, String b) {
    assertThat(FileNames.folded(a)).isEqualTo(FileNames.folded(b));
  }

  @Test
  void differentNamesStayDifferentWhenFolded() {
    List<String> names = List.of("a.png", "b.png", "é.png", "e.png", "图.png", "片.png", "a-2.png");
    assertThat(names.stream().map(FileNames::folded).distinct()).hasSameSizeAs(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", ".x.png", "Thumbs.db", "THUMBS.DB", "desktop.ini", "a/.git"})
  void systemFilesAndDotFilesAreHidden(String path) {
    assertThat(FileNames.isHidden(Path.of(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo.png", "Thumbs.png", ".hidden/photo.png", "a..b"})
  void otherFilesAreNotHidden(String path) {
    assertThat(FileNames.isHidden(Path.of(path))).isFalse();
  }

  @Test
  void aFolderComesBeforeWhatIsInItAndAllOfItBeforeTheNextName() {
    List<Path> paths = List.of(Path.of("a-b"), Path.of("a/c"), Path.of("b"), Path.of("a"));
    assertThat(paths.stream().sorted(FileNames::inOrder)).containsExactly(Path.of("a"),
        Path.of("a/c"), Path.of("a-b"), Path.of("b"));
  }
}
