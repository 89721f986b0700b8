package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZlibOutputStreamTest {

  private static final int PART = 4 * PieceRun.PIECE;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, PART - 1, PART, PART + 1, 2 * PART + 77})
  void howTheBytesComeMakesNoDifference(int size) throws IOException {
    byte[] bytes = Inputs.picture(size, 50, size);
    var target = new ByteArrayOutputStream();
    SplittableRandom random = new SplittableRandom(size);
    try (var zlib = new ZlibOutputStream(target, 1)) {
      int written = 0;
      while (written < size) {
        if (random.nextInt(3) == 0) {
          zlib.write(bytes[written++]);
        } else {
          int length = Math.min(size - written, random.nextInt(1, 200_000));
          zlib.write(bytes, written, length);
          written += length;
        }
      }
    }
    assertThat(target.toByteArray()).isEqualTo(Zlib.compress(bytes, 1));
  }

  @Test
  void finishEndsTheStreamAndLeavesTheTargetOpen() throws IOException {
    var target = new FailingTarget(Integer.MAX_VALUE);
    var zlib = new ZlibOutputStream(target);
    zlib.write(new byte[100]);
    zlib.finish();
    zlib.finish();
    assertThat(target.closed).isZero();
    assertThat(target.bytes.toByteArray())
        .isEqualTo(Zlib.compress(new byte[100], Deflate.DEFAULT_EFFORT));
    assertThatThrownBy(() -> zlib.write(1)).isInstanceOf(IOException.class)
        .hasMessage("the zlib stream has ended");
    zlib.close();
    zlib.close();
    assertThat(target.closed).isEqualTo(1);
  }

  @Test
  void aClosedStreamTakesNothingMore() throws IOException {
    var zlib = new ZlibOutputStream(OutputStream.nullOutputStream());
    zlib.close();
    assertThatThrownBy(() -> zlib.write(new byte[1])).hasMessage("the zlib stream is closed");
    assertThatThrownBy(zlib::flush).hasMessage("the zlib stream is closed");
    assertThatThrownBy(zlib::finish).hasMessage("the zlib stream is closed");
  }

  @Test
  void aFullTargetIsReportedOnceAndClosed() throws IOException {
    var target = new FailingTarget(1_000);
    var zlib = new ZlibOutputStream(target, 0);
    byte[] noise = Inputs.noise(PART, 1);
    zlib.write(noise);
    assertThatThrownBy(() -> zlib.write(1)).hasMessage("full");
    assertThatThrownBy(() -> zlib.write(1)).hasMessage("the zlib stream has ended");
    zlib.close();
    assertThat(target.closed).isEqualTo(1);
  }

  @Test
  void aTargetThatIsFullAtTheEndIsClosedToo() throws IOException {
    var target = new FailingTarget(3);
    var zlib = new ZlibOutputStream(target);
    zlib.write(new byte[10]);
    assertThatThrownBy(zlib::close).hasMessage("full");
    zlib.close();
    assertThat(target.closed).isEqualTo(1);
  }

  @Test
  void flushGoesThroughToTheTarget() throws IOException {
    var target = new FailingTarget(Integer.MAX_VALUE);
    try (var zlib = new ZlibOutputStream(target)) {
      zlib.flush();
      assertThat(target.flushed).isEqualTo(1);
      assertThat(target.bytes.size()).isZero();
    }
  }

  @Test
  void rangesOutsideOfAnArrayAreRefused() throws IOException {
    try (var zlib = new ZlibOutputStream(OutputStream.nullOutputStream())) {
      assertThatThrownBy(() -> zlib.write(new byte[5], 3, 3))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  /// Takes some bytes and then no more.
  private static final class FailingTarget extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int capacity;
    private int closed;
    private int flushed;

    FailingTarget(int capacity) {
      this.capacity = capacity;
    }

    @Override
    public void write(int value) throws IOException {
      if (bytes.size() == capacity) {
        throw new IOException("full");
      }
      bytes.write(value);
    }

    @Override
    public void flush() {
      flushed++;
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
