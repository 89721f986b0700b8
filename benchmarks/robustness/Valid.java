import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// A small picture file that nothing is wrong with.
record Valid(String extension, byte[] bytes) {

  private static final int WIDTH = 72, HEIGHT = 48;

  /// Our samples, small, in every format and most kinds of it.
  static List<Valid> all(String ics, Path work) throws IOException, InterruptedException {
    List<Valid> files = new ArrayList<>();
    Path samples = Path.of(ics).resolveSibling("samples");
    try (Stream<Path> list = Files.list(samples)) {
      for (Path sample : list.filter(f -> f.toString().endsWith(".png")).sorted().limit(4)
          .toList()) {
        BufferedImage picture = ImageIO.read(sample.toFile());
        files.addAll(of(picture, ics, Files.createDirectories(work.resolve("valid"))));
      }
    }
    return files;
  }

  private static List<Valid> of(BufferedImage picture, String ics, Path folder)
      throws IOException, InterruptedException {
    BufferedImage color = small(picture, BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage alpha = small(picture, BufferedImage.TYPE_4BYTE_ABGR);
    BufferedImage indexed = small(picture, BufferedImage.TYPE_BYTE_INDEXED);
    BufferedImage bilevel = small(picture, BufferedImage.TYPE_BYTE_BINARY);
    BufferedImage deep = small(picture, BufferedImage.TYPE_USHORT_GRAY);
    byte[] png = written("png", color, "", false);
    return List.of(new Valid("png", png), new Valid("png", written("png", alpha, "", true)),
        new Valid("png", written("png", indexed, "", false)),
        new Valid("png", written("png", deep, "", false)),
        new Valid("jpg", written("jpeg", color, "", false)),
        new Valid("jpg", written("jpeg", color, "", true)),
        new Valid("gif", written("gif", indexed, "", false)),
        new Valid("gif", written("gif", bilevel, "", true)),
        new Valid("bmp", written("bmp", color, "BI_RGB", false)),
        new Valid("bmp", written("bmp", indexed, "BI_RLE8", false)),
        new Valid("tif", written("tiff", color, "LZW", false)),
        new Valid("tif", written("tiff", color, "Deflate", false)),
        new Valid("tif", written("tiff", bilevel, "CCITT T.6", false)),
        new Valid("tif", written("tiff", color, "JPEG", false)),
        new Valid("webp", webp(png, ics, folder, "--colors=16")),
        new Valid("webp", webp(png, ics, folder, "--strategy=SO")), new Valid("ppm", pnm(color)));
  }

  private static BufferedImage small(BufferedImage picture, int type) {
    var small = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
        RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, WIDTH, HEIGHT, null);
    graphics.dispose();
    return small;
  }

  private static byte[] written(String format, BufferedImage image, String compression,
      boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (!compression.isEmpty()) {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType(compression);
    }
    if (progressive) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static byte[] webp(byte[] png, String ics, Path folder, String option)
      throws IOException, InterruptedException {
    Path source = Files.write(folder.resolve("source.png"), png);
    Path target = folder.resolve("target.webp");
    int exit = new ProcessBuilder(ics, "compress", source.toString(), "-o", target.toString(),
        "--format", "webp", "--if-larger", "write", "--force", "--quiet", option).inheritIO()
        .start().waitFor();
    if (exit != 0) {
      throw new IOException("no WebP was written: " + exit);
    }
    return Files.readAllBytes(target);
  }

  private static byte[] pnm(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write("P6\n%d %d\n255\n".formatted(WIDTH, HEIGHT).getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int rgb = image.getRGB(i % WIDTH, i / WIDTH);
      out.write(rgb >> 16);
      out.write(rgb >> 8);
      out.write(rgb);
    }
    return out.toByteArray();
  }
}
