import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Writes the PNGs of a folder to another one by Java's own writer, for [bytes.py](bytes.py).
void main(String[] folders) throws IOException {
  List<Path> pictures;
  try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
    pictures = files.sorted().toList();
  }
  for (Path picture : pictures) {
    File result = Path.of(folders[1]).resolve(picture.getFileName()).toFile();
    ImageIO.write(ImageIO.read(picture.toFile()), "png", result);
  }
}
