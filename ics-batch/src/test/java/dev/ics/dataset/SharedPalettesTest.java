package dev.ics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.batch.TestFiles;
import dev.ics.batch.TestPictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.Palettes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPalettesTest {

  private static final PaletteScope SHARED = new PaletteScope.Shared();
  private static final PaletteScope THREE = new PaletteScope.Clusters(3);
  private static final PaletteMethod EIGHT_COLORS = new PaletteMethod.Auto(8);
  private static final int SIDE = 20;

  @TempDir
  private Path root;

  @Test
  void namesFoldersTheirOrderAndTheNumberOfJobsMeanNothing() throws IOException {
    List<byte[]> pictures = pictures(9);
    List<byte[]> shuffled = new ArrayList<>(pictures);
    Collections.shuffle(shuffled, new Random(1));
    for (PaletteScope scope : List.of(SHARED, THREE)) {
      for (PaletteMethod method : List.of(EIGHT_COLORS, new PaletteMethod.Fkm(5),
          new PaletteMethod.Mkm(6), new PaletteMethod.Mbkm(7))) {
        Sandbox plain = sandbox("plain" + scope + method, pictures, "%d.png");
        Sandbox other = sandbox("other" + scope + method, shuffled, "%d/x/%1$d.png");
        plain.run(plain.sharing(scope, method, 1, false));
        other.run(other.sharing(scope, method, 2, false));
        assertThat(results(other)).isEqualTo(results(plain)).hasSize(9);
        assertThat(other.out("palettes.json")).hasSameBinaryContentAs(plain.out("palettes.json"));
      }
    }
  }

  @Test
  void theInertiaIsThatOfKMeansOnAllPixelsTogether() throws IOException {
    Sandbox sandbox = sandbox("all", pictures(6), "%d.png");
    int[] pooled = new int[6 * SIDE * SIDE];
    for (int i = 0; i < 6; i++) {
      TestPictures.read(pictures(6).get(i)).getRGB(0, 0, SIDE, SIDE, pooled, i * SIDE * SIDE, SIDE);
    }
    ColorHistogram histogram = ColorHistogram.of(new RgbaImage(SIDE, 6 * SIDE, pooled));
    for (PaletteMethod method : List.of(EIGHT_COLORS, new PaletteMethod.Fkm(8))) {
      sandbox.run(sandbox.sharing(SHARED, method, 2, true));
      SharedPalettes palettes = palettes(sandbox);
      Palette palette = palettes.inOrder().getFirst().palette();
      assertThat(palette).isEqualTo(Palettes.shared(histogram, method));
      assertThat(rows(sandbox).stream().mapToLong(row -> row.number(Column.INERTIA)).sum())
          .isEqualTo(bruteForce(pooled, palette))
          .isEqualTo((long) palettes.inOrder().getFirst().inertia());
      assertThat(sandbox.out("palettes.json")).content()
          .contains("\"inertia\" : " + bruteForce(pooled, palette))
          .contains("\"pixels\" : " + pooled.length);
    }
  }

  @Test
  void inertiasOfPicturesWithAlphaAddUpTooButForTheirRounding() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pictures.add(picture(i, i % 2 == 0 ? 0 : 0xFF00_0000, 0xFFFF_FFFF));
    }
    Sandbox sandbox = sandbox("alpha", pictures, "%d.png");
    sandbox.run(sandbox.sharing(SHARED, EIGHT_COLORS, 2, false));
    double sum = rows(sandbox).stream()
        .mapToDouble(row -> Double.parseDouble(row.cell(Column.INERTIA).orElseThrow()))
        .sum();
    double total = palettes(sandbox).inOrder().getFirst().inertia();
    assertThat(Math.abs(sum - total)).isLessThan(0.005);
    assertThat(total).isGreaterThan(1000);
  }

  @Test
  void aMaskNamesNoPaletteEvenIfAPictureHasItsBytes() throws IOException {
    Sandbox sandbox = sandbox("masks", pictures(2), "%d.png");
    TestFiles.file(sandbox.in("masks"), "0.png", pictures(2).getFirst());
    sandbox.run(sandbox.sharing(SHARED, EIGHT_COLORS, 1, false)
        .with(new Companions(List.of("masks/*"), 0, List.of())));
    assertThat(rows(sandbox)).hasSize(3);
    assertThat(rows(sandbox)).filteredOn(row -> row.cell(Column.PALETTE_ID).isEmpty())
        .extracting(Row::source)
        .containsExactly("masks/0.png");
  }

  @Test
  void everyResultHasTheColorsOfThePaletteThatItsRowNames() throws IOException {
    Sandbox sandbox = sandbox("clusters", pictures(9), "%d.png");
    sandbox.run(sandbox.sharing(THREE, EIGHT_COLORS, 2, false));
    SharedPalettes palettes = palettes(sandbox);
    assertThat(palettes.palettes()).hasSize(3);
    for (Row row : rows(sandbox)) {
      SharedPalette shared = palettes.of(row.cell(Column.SOURCE_SHA256).orElseThrow())
          .orElseThrow();
      assertThat(row.cell(Column.PALETTE_ID)).contains(shared.id());
      BufferedImage image = TestPictures.read(Files.readAllBytes(
          sandbox.out(row.cell(Column.TARGET).orElseThrow())));
      int[] pixels = image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
      assertThat(Arrays.stream(pixels).boxed().toList())
          .isSubsetOf(Arrays.stream(shared.palette().toArray()).boxed().toList());
    }
  }

  @Test
  void picturesWithLikeColorsShareAPaletteWhichLeavesLessError() throws IOException {
    Sandbox sandbox = sandbox("groups", pictures(9), "%d.png");
    sandbox.run(sandbox.sharing(THREE, EIGHT_COLORS, 2, false));
    Map<String, Set<Integer>> hues = new TreeMap<>();
    for (Row row : rows(sandbox)) {
      hues.computeIfAbsent(row.cell(Column.PALETTE_ID).orElseThrow(), _ -> new HashSet<>())
          .add(Integer.parseInt(row.source().substring(0, 1)) % 3);
    }
    assertThat(hues.values()).allSatisfy(members -> assertThat(members).hasSize(1));
    double grouped = total(sandbox);
    sandbox.run(sandbox.sharing(SHARED, EIGHT_COLORS, 2, true));
    assertThat(grouped).isLessThan(total(sandbox) / 2);
  }

  @Test
  void moreGroupsThanPicturesGiveEachItsOwn() throws IOException {
    Sandbox sandbox = sandbox("many", pictures(3), "%d.png");
    sandbox.run(sandbox.sharing(new PaletteScope.Clusters(50), EIGHT_COLORS, 1, false));
    assertThat(palettes(sandbox).palettes()).hasSize(3);
  }

  @Test
  void twoFilesOfOnePictureCountTwice() throws IOException {
    byte[] picture = pictures(1).getFirst();
    Sandbox sandbox = sandbox("twins", List.of(picture, picture), "%d.png");
    sandbox.run(sandbox.sharing(SHARED, EIGHT_COLORS, 2, false));
    assertThat(palettes(sandbox).inOrder().getFirst().pictures()).isEqualTo(2);
    assertThat(palettes(sandbox).inOrder().getFirst().pixels()).isEqualTo(2L * SIDE * SIDE);
  }

  @Test
  void aFolderWithoutAPictureHasNoPalettes() throws IOException {
    Sandbox sandbox = sandbox("none", List.of(new byte[]{1}), "%d.png");
    DatasetSummary summary = sandbox.run(sandbox.sharing(THREE, EIGHT_COLORS, 1, false));
    assertThat(summary.whole().failed()).isOne();
    assertThat(palettes(sandbox).palettes()).isEmpty();
  }

  @Test
  void resultsAreFilesThatOneVerifies() throws IOException {
    Sandbox sandbox = sandbox("verified", pictures(2), "%d.png");
    sandbox.run(sandbox.sharing(SHARED, EIGHT_COLORS, 1, false));
    assertThat(Verification.of(sandbox.out(), _ -> {}))
        .isEqualTo(new Verification.Result(3, 0));
    Files.writeString(sandbox.out("palettes.json"), "{}");
    List<Verification.Finding> findings = new ArrayList<>();
    Verification.of(sandbox.out(), findings::add);
    assertThat(findings).containsExactly(new Verification.Finding("palettes.json",
        Verification.Finding.Kind.CHANGED));
  }

  @Test
  void onlyStrategiesThatChooseColorsForAnIndexCanShareThem() {
    var sandbox = new Sandbox(root, root.resolve("out"));
    for (PaletteMethod method : List.of(new PaletteMethod.SizeOnly(),
        new PaletteMethod.Auto(257),
        new PaletteMethod.Fixed(Palette.of(Argb.rgb(1, 2, 3)), false))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.sharing(SHARED, method, 1, false));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new PaletteScope.Clusters(1));
  }

  /// Noise of three hues in turn.
  static List<byte[]> pictures(int count) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pictures.add(picture(i, 0xFF00_0000 | 0xC0 << 8 * (i % 3), 0x3F3F_3F | 0xFF << 8 * (i % 3)));
    }
    return pictures;
  }

  /// Noise in the bits of a mask, with other bits set.
  private static byte[] picture(int seed, int set, int mask) throws IOException {
    int[] argb = new Random(seed).ints(SIDE * SIDE).map(color -> color & mask | set).toArray();
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, SIDE, SIDE, argb, 0, SIDE);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private Sandbox sandbox(String name, List<byte[]> pictures, String names) throws IOException {
    Path folder = root.resolve(Integer.toHexString(name.hashCode()));
    for (int i = 0; i < pictures.size(); i++) {
      TestFiles.file(folder, "in/" + names.formatted(i), pictures.get(i));
    }
    return new Sandbox(folder.resolve("in"), folder.resolve("out"));
  }

  private static List<Row> rows(Sandbox sandbox) throws IOException {
    return sandbox.manifest().stream().map(line -> RowText.parse(line).orElseThrow()).toList();
  }

  private static SharedPalettes palettes(Sandbox sandbox) throws IOException {
    return SharedPalettesText.read(sandbox.out(".ics/palettes.jsonl")).orElseThrow();
  }

  private static double total(Sandbox sandbox) throws IOException {
    return palettes(sandbox).inOrder().stream().mapToDouble(SharedPalette::inertia).sum();
  }

  /// What of the rows does not depend on names, by the digests of the sources.
  private static Map<String, List<String>> results(Sandbox sandbox) throws IOException {
    Map<String, List<String>> results = new TreeMap<>();
    for (Row row : rows(sandbox)) {
      results.put(row.cell(Column.SOURCE_SHA256).orElseThrow(),
          List.of(row.cell(Column.TARGET_SHA256).orElseThrow(),
              row.cell(Column.PALETTE_ID).orElseThrow(), row.cell(Column.INERTIA).orElseThrow()));
    }
    return results;
  }

  private static long bruteForce(int[] pixels, Palette palette) {
    long sum = 0;
    for (int pixel : pixels) {
      int least = Integer.MAX_VALUE;
      for (int color : palette.toArray()) {
        int red = Argb.red(pixel) - Argb.red(color);
        int green = Argb.green(pixel) - Argb.green(color);
        int blue = Argb.blue(pixel) - Argb.blue(color);
        least = Math.min(least, red * red + green * green + blue * blue);
      }
      sum += least;
    }
    return sum;
  }
}
