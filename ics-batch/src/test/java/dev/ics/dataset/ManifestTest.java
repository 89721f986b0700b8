package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.batch.Globs;
import dev.ics.batch.TestFiles;
import dev.ics.batch.TestPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  @TempDir
  private Path root;
  private Sandbox sandbox;

  @BeforeEach
  void pictures() throws IOException {
    sandbox = Sandbox.filled(root);
  }

  @Test
  void aRowHoldsWhatCanBeMeasuredOnTheFiles() throws Exception {
    sandbox.run();
    Row row = RowText.parse(sandbox.manifest().get(1)).orElseThrow();
    byte[] source = Files.readAllBytes(sandbox.in("a.png"));
    byte[] target = Files.readAllBytes(sandbox.out("a.png"));
    double mse = mse(TestPictures.read(source), TestPictures.read(target));
    assertThat(row).isEqualTo(new Row(Map.ofEntries(
        Map.entry(Column.SOURCE, "a.png"),
        Map.entry(Column.TARGET, "a.png"),
        Map.entry(Column.STATUS, "compressed"),
        Map.entry(Column.WIDTH_BEFORE, "48"),
        Map.entry(Column.HEIGHT_BEFORE, "48"),
        Map.entry(Column.COLORS_BEFORE, "2304"),
        Map.entry(Column.WIDTH_AFTER, "48"),
        Map.entry(Column.HEIGHT_AFTER, "48"),
        Map.entry(Column.COLORS_AFTER, "4"),
        Map.entry(Column.BYTES_BEFORE, String.valueOf(source.length)),
        Map.entry(Column.BYTES_AFTER, String.valueOf(target.length)),
        Map.entry(Column.STRATEGY, "MKM"),
        Map.entry(Column.COLORS_ASKED, "4"),
        Map.entry(Column.SEED, "44"),
        Map.entry(Column.ORIENTATION, "1"),
        Map.entry(Column.FRAMES, "1"),
        Map.entry(Column.MSE, String.format(Locale.ROOT, "%.4f", mse)),
        Map.entry(Column.INERTIA, String.valueOf(Math.round(mse * 48 * 48 * 3))),
        Map.entry(Column.PSNR,
            String.format(Locale.ROOT, "%.3f", 10 * Math.log10(255 * 255 / mse))),
        Map.entry(Column.SOURCE_SHA256, sha256(source)),
        Map.entry(Column.TARGET_SHA256, sha256(target)))));
  }

  @Test
  void rowsStandInTheOrderOfTheirSources() throws IOException {
    sandbox.run();
    assertThat(sandbox.manifest().stream().map(line -> RowText.parse(line).orElseThrow().source()))
        .containsExactly(".hidden", "a.png", "b, \"c\"\n.png", "notes.bmp",
            "sub/deep/照片 صورة.png", "sub/z.png");
  }

  @Test
  void namesOfAnyKindAreQuotedInTheTable() throws IOException {
    TestFiles.file(sandbox.in("bad"), "x, \"y\"\r\n.png", new byte[0]);
    sandbox.run();
    String table = Files.readString(sandbox.out("manifest.csv"));
    assertThat(table).startsWith("source,target,status,reason,widthBefore,heightBefore,")
        .contains("\r\n.hidden,,skipped,hidden; name it to have it done,,,")
        .contains("\r\n\"b, \"\"c\"\"\n.png\",\"b, \"\"c\"\"\n.png\",compressed,,48,48,23")
        .contains("\r\n\"bad/x, \"\"y\"\"\r\n.png\",,failed,the file is empty (0 bytes),,,")
        .contains("\r\nsub/deep/照片 صورة.png,sub/deep/照片 صورة.png,compressed,")
        .endsWith("\r\n");
  }

  @Test
  void aPictureThatIsKeptSaysWhy() throws IOException {
    byte[] dot = TestPictures.smallPng();
    TestFiles.file(sandbox.in("dot"), "dot.png", dot);
    sandbox.run();
    assertThat(sandbox.manifest()).anySatisfy(line -> assertThat(line)
        .startsWith("{\"source\":\"dot/dot.png\",\"target\":\"dot/dot.png\",\"status\":\"kept\","
            + "\"reason\":\"the result would be larger\",")
        .contains("\"bytesBefore\":%1$d,\"bytesAfter\":%1$d,".formatted(dot.length))
        .contains("\"mse\":0.0000,\"psnrDb\":null,"));
  }

  @Test
  void aPictureThatWasTurnedSaysHow() throws IOException {
    byte[] exif = HexFormat.of()
        .parseHex("49492a0008000000" + "0100" + "12010300010000000600" + "0000" + "00000000");
    TestFiles.file(sandbox.in("turned"), "x.png", withChunk(TestPictures.png(6), "eXIf", exif));
    sandbox.run();
    assertThat(RowText.parse(sandbox.manifest().getLast()).orElseThrow().cell(Column.ORIENTATION))
        .contains("6");
  }

  @Test
  void anyNumberOfJobsGivesTheSameManifest() throws IOException {
    for (int i = 0; i < 12; i++) {
      sandbox.picture("more/%d.png".formatted(i), 100 + i);
    }
    sandbox.run();
    Sandbox other = sandbox.with("other");
    other.run(other.options(Sandbox.FOUR_COLORS, 3, false));
    assertThat(other.visible()).isEqualTo(sandbox.visible()).hasSize(12 + 4 + 2);
  }

  @Test
  void theSummaryHoldsVersionArgumentsOptionsAndCounts() throws IOException {
    sandbox.run();
    long before = 0;
    long after = 0;
    for (String name : List.of("a.png", "b, \"c\"\n.png", "sub/deep/照片 صورة.png", "sub/z.png")) {
      before += Files.size(sandbox.in(name));
      after += Files.size(sandbox.out(name));
    }
    assertThat(Files.readString(sandbox.out("summary.json")).replaceAll("\\s+", ""))
        .startsWith("{\"version\":\"ics1\",\"arguments\":[\"dataset\",\"in\",\"out\"],\"options\":{"
            + "\"strategy\":\"MKM\",\"colors\":\"4\",\"seed\":\"44\",\"iterations\":\"10\",")
        .contains("\"pictures\":{\"compressed\":4,\"kept\":0,\"not-smaller\":0,"
            + "\"below-minimum\":0,\"skipped\":1,\"copied\":0,\"failed\":1},"
            + "\"bytesBefore\":" + before + ",\"bytesAfter\":" + after + ",");
  }

  @Test
  void aResultNeverTakesTheNameOfTheManifest() throws IOException {
    TestFiles.file(root.resolve("in"), "manifest.csv", TestPictures.png(9));
    var copying = new Arrangement(Globs.ALL, true, new Layout.Files());
    sandbox.run(sandbox.options(copying, 1, false));
    assertThat(sandbox.failures())
        .contains("its result may have the name of the manifest; rename it");
    assertThat(Files.readString(sandbox.out("manifest.csv"))).startsWith("source,");
  }

  @Test
  void theFilesOfADatasetAreNoSourcesOfAnother() throws IOException {
    sandbox.run();
    var next = new Sandbox(sandbox.out(), root.resolve("next"));
    next.run();
    assertThat(next.failures()).isEmpty();
    assertThat(next.manifest()).hasSize(4);
  }

  private static double mse(BufferedImage before, BufferedImage after) {
    double sum = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int error = (before.getRGB(x, y) >> shift & 0xFF) - (after.getRGB(x, y) >> shift & 0xFF);
          sum += error * error;
        }
      }
    }
    return sum / (3.0 * before.getWidth() * before.getHeight());
  }

  /// A PNG with one chunk more, after its header.
  private static byte[] withChunk(byte[] png, String type, byte[] content) {
    byte[] name = type.getBytes(ISO_8859_1);
    var check = new CRC32();
    check.update(name);
    check.update(content);
    return ByteBuffer.allocate(png.length + content.length + 12)
        .put(png, 0, 33)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) check.getValue())
        .put(png, 33, png.length - 33)
        .array();
  }

  private static String sha256(byte[] bytes) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(digest);
  }
}
