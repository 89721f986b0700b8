import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Makes a set of many pictures from a few: crops of 96 to 512 pixels a side, each recolored and
/// turned or not, in five formats and in folders of 500. The same seed makes the same set.
///
///     java benchmarks/robustness/Crops.java PICTURES SET COUNT [SEED]
public final class Crops {

  private static final List<String> FORMATS = List.of("png", "jpg", "png", "jpg", "gif", "png", "bmp",
      "jpg", "png", "tif");
  private static final int IN_A_FOLDER = 500;
  private static final int LEAST_SIDE = 96;
  private static final int MOST_SIDE = 512;

  private Crops() {}

  /// @param args the folder of pictures (with its sub-folders), that of the set, how many, and a seed
  public static void main(String[] args) throws IOException {
    List<BufferedImage> pictures = pictures(Path.of(args[0]));
    Path set = Path.of(args[1]);
    int count = Integer.parseInt(args[2]);
    var seeds = new SplittableRandom(args.length > 3 ? Long.parseLong(args[3]) : 7);
    for (int i = 0; i < count; i++) {
      SplittableRandom random = seeds.split();
      BufferedImage picture = pictures.get(random.nextInt(pictures.size()));
      String format = FORMATS.get(i % FORMATS.size());
      Path file = set.resolve("%03d".formatted(i / IN_A_FOLDER))
          .resolve(String.format(Locale.ROOT, "%06d.%s", i, format));
      Files.createDirectories(file.getParent());
      if (!ImageIO.write(crop(picture, random), format, file.toFile())) {
        throw new IOException("nothing here writes " + format);
      }
    }
  }

  /// Pictures that are large enough to be cropped and that Java reads, in the order of their names.
  private static List<BufferedImage> pictures(Path folder) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        read(file).filter(Crops::isLarge).ifPresent(pictures::add);
      }
    }
    return pictures;
  }

  private static Optional<BufferedImage> read(Path file) {
    try {
      return Optional.ofNullable(ImageIO.read(file.toFile()));
    } catch (IOException _) {
      return Optional.empty(); // there are broken ones among pictures for tests
    }
  }

  private static boolean isLarge(BufferedImage picture) {
    return picture.getWidth() >= MOST_SIDE && picture.getHeight() >= MOST_SIDE;
  }

  private static BufferedImage crop(BufferedImage picture, SplittableRandom random) {
    int width = random.nextInt(LEAST_SIDE, MOST_SIDE + 1);
    int height = random.nextInt(LEAST_SIDE, MOST_SIDE + 1);
    int left = random.nextInt(picture.getWidth() - width + 1);
    int top = random.nextInt(picture.getHeight() - height + 1);
    var crop = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = crop.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(picture, -left, -top, null);
    graphics.dispose();
    recolor(crop, random);
    return crop;
  }

  /// Turns the hue, and makes colors weaker or stronger.
  private static void recolor(BufferedImage crop, SplittableRandom random) {
    float turn = random.nextFloat();
    float strength = 0.5f + random.nextFloat();
    int[] rgb = crop.getRGB(0, 0, crop.getWidth(), crop.getHeight(), null, 0, crop.getWidth());
    var hsb = new float[3];
    for (int i = 0; i < rgb.length; i++) {
      Color.RGBtoHSB(rgb[i] >> 16 & 0xff, rgb[i] >> 8 & 0xff, rgb[i] & 0xff, hsb);
      rgb[i] = Color.HSBtoRGB(hsb[0] + turn, Math.min(1, hsb[1] * strength), hsb[2]);
    }
    crop.setRGB(0, 0, crop.getWidth(), crop.getHeight(), rgb, 0, crop.getWidth());
  }
}
