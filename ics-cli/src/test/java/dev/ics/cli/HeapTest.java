package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class HeapTest {

  @Test
  void muchGarbageIsCollectedBetweenPictures() {
    System.gc();
    var heap = new Heap();
    heap.tidy();
    var garbage = new WeakReference<>(new byte[200 << 20]);

    heap.tidy();

    assertThat(garbage.get()).isNull();
  }
}
