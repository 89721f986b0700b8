import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the programs of this folder are given: `--work DIR`, `--ics PROGRAM`, and folders of pictures as
/// `NAME=FOLDER`.
///
/// What was measured stays in CSV files of the work folder and is not measured again; delete rows to have
/// them done anew.
///
/// @param ics the launcher
record Arguments(Path work, String ics, List<Picture> pictures) {

  static Arguments of(String[] arguments) throws IOException {
    Path work = Path.of("quality-work");
    String ics = "./ics";
    List<String> folders = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--work" -> work = Path.of(arguments[++i]);
        case "--ics" -> ics = arguments[++i];
        default -> folders.add(arguments[i]);
      }
    }
    Files.createDirectories(work);
    List<Picture> pictures = new ArrayList<>();
    for (String folder : folders) {
      String[] group = folder.split("=", 2);
      pictures.addAll(Picture.prepare(group[0], Path.of(group[1]), work));
    }
    return new Arguments(work, ics, pictures);
  }
}
