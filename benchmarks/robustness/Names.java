import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Names that command terminals, break lines or lead out of the folder.
final class Names {

  private static final List<String> ODD = List.of("line\nbreak.png", "\u001b[31mred.png",
      "carriage\rreturn.png", "--force", "-o.png", " blank .png", "quote\"'.png", "\u202Egnp.png",
      "percent%s%n.png", "back\\slash.png", ".hidden.png");

  private Names() {}

  static void writeTo(Path in, Path outside) throws IOException {
    Path folder = Files.createDirectory(in.resolve("names"));
    byte[] picture = new PngFile().header(2, 2).chunk("IDAT", PngFile.zeros(1)).end();
    for (String name : ODD) {
      Files.write(folder.resolve(name), picture);
    }
    Files.createDirectories(outside);
    Files.write(outside.resolve("secret.png"), picture);
    Files.createSymbolicLink(folder.resolve("link.png"), outside.resolve("secret.png"));
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("itself.png"), folder.resolve("itself.png"));
    Files.createDirectory(folder.resolve("folder.png"));
  }
}
