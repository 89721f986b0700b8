package dev.ics.cli;

import dev.ics.batch.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where `ics compress` puts its results, as its arguments say.
sealed interface Output {

  /// The one result goes to standard output.
  record Piped() implements Output {}

  /// The results become files.
  record Filed(Destination destination) implements Output {}

  /// Results go here where nothing is said; in the current folder.
  String DEFAULT_FOLDER = "Compressed";

  /// What picture files are called that we do not write.
  List<String> OTHER_PICTURES = List.of(".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff",
      ".ppm");

  /// Reads the arguments.
  ///
  /// @param inputs at least one; `-` is standard input
  /// @param output of `--output`
  /// @throws BadUsage where the arguments contradict one another
  static Output of(List<String> inputs, @Nullable String output, boolean inPlace) {
    boolean piped = inputs.contains(Paths.STREAM);
    if (piped && inputs.size() > 1) {
      throw new BadUsage("IN: - is standard input and stands alone; found "
          + Units.count(inputs.size()) + " inputs");
    }
    if (inPlace) {
      return inPlace(piped, output);
    }
    if (output == null) {
      return piped ? new Piped() : new Filed(new Destination.Folder(Path.of(DEFAULT_FOLDER)));
    }
    return named(inputs, output);
  }

  private static Output inPlace(boolean piped, @Nullable String output) {
    if (output != null) {
      throw new BadUsage("--in-place and --output exclude one another; give one of them");
    }
    if (piped) {
      throw new BadUsage("--in-place does nothing with standard input; leave it out");
    }
    return new Filed(new Destination.InPlace());
  }

  private static Output named(List<String> inputs, String output) {
    if (output.equals(Paths.STREAM)) {
      refuseUnlessOnePicture(inputs, output);
      return new Piped();
    }
    Path path = path(output);
    String name = output.toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      refuseNameless(inputs, output);
    } else if (name.endsWith(".png")) {
      refuseUnlessOnePicture(inputs, output);
      return new Filed(new Destination.File(path));
    } else if (OTHER_PICTURES.stream().anyMatch(name::endsWith)) {
      throw new BadUsage(("--output: found \"%s\", but results are PNG files; allowed are a name"
          + " ending in .png and a folder").formatted(output));
    }
    refuseNameless(inputs, output);
    return new Filed(new Destination.Folder(path));
  }

  private static Path path(String output) {
    try {
      return Paths.of(output);
    } catch (BadUsage e) {
      throw new BadUsage("--output: " + e.getMessage());
    }
  }

  private static void refuseUnlessOnePicture(List<String> inputs, String output) {
    String first = inputs.getFirst();
    boolean folder = !first.equals(Paths.STREAM) && Files.isDirectory(Paths.of(first));
    if (inputs.size() > 1 || folder) {
      throw new BadUsage(
          "--output: \"%s\" takes one picture, found %s; name a folder for the results"
              .formatted(output, folder ? "a folder" : Units.count(inputs.size()) + " inputs"));
    }
  }

  private static void refuseNameless(List<String> inputs, String output) {
    if (inputs.contains(Paths.STREAM)) {
      throw new BadUsage(
          ("--output: found the folder \"%s\", but what comes from standard input has"
              + " no name; allowed is a file name ending in .png").formatted(output));
    }
  }
}
