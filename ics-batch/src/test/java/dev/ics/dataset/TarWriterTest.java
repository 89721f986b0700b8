package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.batch.Programs;
import dev.ics.batch.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarWriterTest {

  /// Lists an archive as `NAME SIZE OFFSET MODE OWNER GROUP TIME`, with the place of the bytes.
  private static final String LISTING = """
      import sys, tarfile
      for m in tarfile.open(sys.argv[1], "r:"):
          line = "%s %d %d %o %d %d %d" % (m.name, m.size, m.offset_data, m.mode, m.uid, m.gid, m.mtime)
          sys.stdout.buffer.write((line + chr(10)).encode("utf-8"))
      """;

  private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

  static {
    FILES.put("empty.png", new byte[0]);
    FILES.put("sub/one.png", new byte[]{1});
    FILES.put("block.json", bytes(512));
    FILES.put("x".repeat(96) + ".png", bytes(511));
    FILES.put("y".repeat(97) + ".png", bytes(513));
    FILES.put("long/".repeat(60) + "name.png", bytes(10_240));
    FILES.put("照片/صورة 😀.png", bytes(3));
  }

  @TempDir
  private Path folder;

  @Test
  void everyBlockIsWhereTheStandardWantsIt() throws IOException {
    var out = new ByteArrayOutputStream();
    var tar = new TarWriter(out);
    assertThat(tar.add("a.png", 3, content -> content.write(new byte[]{7, 8, 9}))).isEqualTo(512);
    assertThat(tar.add("b.json", 0, _ -> {})).isEqualTo(1536);
    assertThat(tar.finish()).isEqualTo(10_240);
    byte[] archive = out.toByteArray();
    assertThat(archive).hasSize(10_240);
    assertThat(Arrays.copyOfRange(archive, 512, 516)).containsExactly(7, 8, 9, 0);
    assertThat(text(archive, 0, 6)).isEqualTo("a.png\0");
    assertThat(text(archive, 100, 36)).isEqualTo("0000644\0" + "0000000\0" + "0000000\0"
        + "00000000003\0");
    assertThat(text(archive, 136, 12)).isEqualTo("00000000000\0");
    assertThat(text(archive, 257, 8)).isEqualTo("ustar\0" + "00");
    assertThat(text(archive, 148, 8)).isEqualTo("%06o\0 ".formatted(checksum(archive)));
    assertThat(Arrays.copyOfRange(archive, 1536, 10_240)).containsOnly(0);
  }

  @Test
  void aLongNameIsARecordWhoseLengthCountsItself() throws IOException {
    for (int length : new int[]{86, 87, 88, 89, 90, 91, 101, 984, 985, 986, 987, 988, 989}) {
      String name = "é" + "n".repeat(length);
      var out = new ByteArrayOutputStream();
      new TarWriter(out).add(name, 0, _ -> {});
      byte[] archive = out.toByteArray();
      int size = Integer.parseInt(text(archive, 124, 11), 8);
      String record = new String(archive, 512, size, UTF_8);
      assertThat(record).endsWith(" path=" + name + "\n");
      assertThat(Integer.parseInt(record.substring(0, record.indexOf(' ')))).isEqualTo(size);
    }
  }

  @Test
  void whatIsTooLargeForTheFormatIsRefused() {
    var tar = new TarWriter(new ByteArrayOutputStream());
    assertThatThrownBy(() -> tar.add("a.png", 1L << 33, _ -> {}))
        .hasMessage("8,589,934,592 bytes are not in 0..8,589,934,591");
  }

  @Test
  void theTarOfTheSystemReadsItAll_needsTar() throws IOException, InterruptedException {
    Path archive = archive(new ArrayList<>());
    Path extracted = Files.createDirectories(folder.resolve("extracted"));
    Requirement.met(Programs.run("tar", "--version"), "tar");
    assertThat(Programs.run("tar", "-xf", archive.toString(), "-C", extracted.toString()))
        .isTrue();
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      assertThat(extracted.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void pythonReadsItAllAndFindsTheSamePlaces_needsPython()
      throws IOException, InterruptedException {
    var places = new ArrayList<Long>();
    Path archive = archive(places);
    Requirement.met(Programs.run("python3", "--version"), "python3");
    Path listing = folder.resolve("listing");
    new ProcessBuilder("python3", "-c", LISTING, archive.toString())
        .redirectOutput(listing.toFile())
        .start()
        .waitFor();
    List<String> expected = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      expected.add("%s %d %d 644 0 0 0".formatted(file.getKey(), file.getValue().length,
          places.get(expected.size())));
    }
    assertThat(Files.readAllLines(listing)).isEqualTo(expected);
  }

  /// @param places takes those of the files
  private Path archive(List<Long> places) throws IOException {
    Path archive = folder.resolve("archive.tar");
    try (var out = Files.newOutputStream(archive)) {
      var tar = new TarWriter(out);
      for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
        byte[] bytes = file.getValue();
        places.add(tar.add(file.getKey(), bytes.length, content -> content.write(bytes)));
      }
      tar.finish();
    }
    return archive;
  }

  /// With the field itself as spaces.
  private static int checksum(byte[] header) {
    int sum = 8 * ' ';
    for (int i = 0; i < 512; i++) {
      sum += i >= 148 && i < 156 ? 0 : Byte.toUnsignedInt(header[i]);
    }
    return sum;
  }

  private static String text(byte[] bytes, int start, int length) {
    return new String(bytes, start, length, UTF_8);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + length);
    }
    return bytes;
  }
}
