package dev.ics.cli;

import dev.ics.batch.Destination;
import dev.ics.write.ImageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where `ics compress` and `ics optimize` put their results, as its arguments say.
sealed interface Output {

  /// The one result goes to standard output.
  record Piped(List<ImageFormat> formats) implements Output {}

  /// The results become files.
  record Filed(Destination destination) implements Output {
    @Override
    public List<ImageFormat> formats() {
      return destination.formats();
    }
  }

  /// The formats that a result may have.
  List<ImageFormat> formats();

  /// Results go here where nothing is said; in the current folder.
  String DEFAULT_FOLDER = "Compressed";

  /// What picture files are called that we do not write.
  List<String> OTHER_PICTURES = List.of(".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".ppm");

  /// Reads the arguments.
  ///
  /// @param inputs at least one; `-` is standard input
  /// @param output of `--output`
  /// @param format of `--format`
  /// @throws BadUsage where the arguments contradict one another
  static Output of(List<String> inputs, @Nullable String output, boolean inPlace,
      @Nullable Format format) {
    boolean piped = inputs.contains(Paths.STREAM);
    if (piped && inputs.size() > 1) {
      throw new BadUsage("IN: - is standard input and stands alone; found "
          + Units.count(inputs.size()) + " inputs");
    }
    if (inPlace) {
      return inPlace(piped, output, format);
    }
    if (output == null) {
      List<ImageFormat> formats = orPng(format).formats();
      return piped
          ? new Piped(formats)
          : new Filed(new Destination.Folder(Path.of(DEFAULT_FOLDER), formats));
    }
    return named(inputs, output, format);
  }

  private static Format orPng(@Nullable Format format) {
    return format == null ? Format.PNG : format;
  }

  private static Output inPlace(boolean piped, @Nullable String output, @Nullable Format format) {
    if (orPng(format) != Format.PNG) {
      throw new BadUsage("--in-place rewrites PNG files as PNG; found --format %s, leave it out"
          .formatted(Choices.written(orPng(format))));
    }
    if (output != null) {
      throw new BadUsage("--in-place and --output exclude one another; give one of them");
    }
    if (piped) {
      throw new BadUsage("--in-place does nothing with standard input; leave it out");
    }
    return new Filed(new Destination.InPlace());
  }

  private static Output named(List<String> inputs, String output, @Nullable Format format) {
    List<ImageFormat> formats = orPng(format).formats();
    if (output.equals(Paths.STREAM)) {
      refuseUnlessOnePicture(inputs, output);
      return new Piped(formats);
    }
    Path path = path(output);
    if (!Files.isDirectory(path)) {
      String name = output.toLowerCase(Locale.ROOT);
      for (ImageFormat named : ImageFormat.values()) {
        if (name.endsWith(named.extension())) {
          refuseUnlessOnePicture(inputs, output);
          refuseOther(format, named, output);
          return new Filed(new Destination.File(path, List.of(named)));
        }
      }
      if (OTHER_PICTURES.stream().anyMatch(name::endsWith)) {
        throw new BadUsage(
            ("--output: found \"%s\", but results are PNG, WebP or GIF files; allowed"
                + " are a name ending in .png, .webp or .gif and a folder").formatted(output));
      }
    }
    refuseNameless(inputs, output);
    return new Filed(new Destination.Folder(path, formats));
  }

  private static void refuseOther(@Nullable Format asked, ImageFormat named, String output) {
    if (asked != null && !asked.formats().equals(List.of(named))) {
      throw new BadUsage(
          "--output: found \"%s\", which contradicts --format %s; leave one of them out"
              .formatted(output, Choices.written(asked)));
    }
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
              + " no name; allowed is a file name ending in .png, .webp or .gif")
              .formatted(output));
    }
  }
}
