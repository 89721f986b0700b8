import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Downscaler;
import dev.ics.downscale.Fit;
import dev.ics.score.Ssimulacra2;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A picture as both sides get it: a PNG in sRGB without metadata.
///
/// @param group name of the folder, as given
record Picture(String group, String name, Path png) {

  /// Pictures of more pixels than Full HD are scaled down to as many first.
  private static final int MOST_PIXELS = 1920 * 1080;

  static List<Picture> prepare(String group, Path folder, Path work) throws IOException {
    Path target = Files.createDirectories(work.resolve("pictures").resolve(group));
    List<Picture> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Picture picture = new Picture(group, name, target.resolve(name + ".png"));
        if (!Files.exists(picture.png)) {
          write(scaled(decode(file)), picture.png);
        }
        pictures.add(picture);
      }
    }
    return pictures;
  }

  double score(Path result) throws IOException {
    return new Ssimulacra2(decode(png)).score(decode(result));
  }

  private static RgbaImage decode(Path file) throws IOException {
    return ImageDecoder.decode(Files.readAllBytes(file), DecodeLimits.defaults());
  }

  private static RgbaImage scaled(RgbaImage image) {
    double scale = Math.sqrt(MOST_PIXELS / ((double) image.width() * image.height()));
    return scale >= 1 ? image : Downscaler.downscale(image, new Downscale.Resize(
        (int) (image.width() * scale), (int) (image.height() * scale), Fit.STRETCH));
  }

  private static void write(RgbaImage image, Path png) throws IOException {
    int type = image.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage pixels = new BufferedImage(image.width(), image.height(), type);
    pixels.setRGB(0, 0, image.width(), image.height(), image.argb(), 0, image.width());
    ImageIO.write(pixels, "png", png.toFile());
  }
}
