package sketches;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Renders the sample pictures: `java sketches/RenderSamples.java [OUTDIR [FILE...]]`.
///
/// Every scene draws from fixed seeds, so the same JDK paints the same pixels at every run.
final class RenderSamples {

  private record Sample(String file, Supplier<BufferedImage> scene) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("autumn-wood.png", AutumnWood::render),
          new Sample("dusk-portrait.jpg", DuskPortrait::render),
          new Sample("bird.jpg", Bird::render),
          new Sample("spider-web.png", SpiderWeb::render),
          new Sample("page.png", Page::render),
          new Sample("line-art.png", LineArt::render),
          new Sample("icon.png", Icon::render),
          new Sample("gradient.png", Gradient::render),
          new Sample("map.png", TownMap::render));

  private RenderSamples() {}

  public static void main(String... args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(args.length > 0 ? args[0] : "samples");
    List<String> chosen = List.of(args).subList(Math.min(1, args.length), args.length);
    Files.createDirectories(folder);
    SAMPLES.parallelStream()
        .filter(sample -> chosen.isEmpty() || chosen.contains(sample.file()))
        .forEach(sample -> render(sample, folder));
  }

  private static void render(Sample sample, Path folder) {
    Path target = folder.resolve(sample.file());
    try {
      write(sample.scene().get(), target);
      System.out.printf("%s  %,d bytes%n", target, Files.size(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BufferedImage picture, Path target) throws IOException {
    try (OutputStream stream = Files.newOutputStream(target)) {
      if (target.toString().endsWith(".jpg")) {
        writeJpeg(picture, stream);
      } else {
        Png.write(picture, stream);
      }
    }
  }

  private static void writeJpeg(BufferedImage picture, OutputStream stream) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0.9f);
    try (var output = ImageIO.createImageOutputStream(stream)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
  }
}
