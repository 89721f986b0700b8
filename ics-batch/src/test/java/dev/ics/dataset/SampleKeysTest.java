package dev.ics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleKeysTest {

  @Test
  void aNameWithoutDotsIsItsOwnKey() {
    assertThat(keys("train/cat/001", "train/照片 2")).containsExactly("train/cat/001",
        "train/照片 2");
  }

  @Test
  void dotsAndControlCharactersAreReplaced() {
    assertThat(keys("v1.2/2026.11.05 photo", "a\nb")).containsExactly("v1_2/2026_11_05 photo",
        "a_b");
  }

  @Test
  void keysThatWouldMeetAreNumberedAndTheOneByRightStays() {
    assertThat(keys("a.b.c", "a.b_c", "a_b_c", "a_b.c", "a_b_c-2")).containsExactly("a_b_c-3",
        "a_b_c-4", "a_b_c", "a_b_c-5", "a_b_c-2");
  }

  @Test
  void aKeyDoesNotBeginAsTheNamesOfFilesAboutTheShard() {
    assertThat(keys("__MACOSX__/a", "_MACOSX__/a")).containsExactly("_MACOSX__/a-2",
        "_MACOSX__/a");
  }

  private static List<String> keys(String... names) {
    return new SampleKeys().of(List.of(names));
  }
}
