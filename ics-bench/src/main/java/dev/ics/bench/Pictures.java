package dev.ics.bench;

import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/// Where the pictures are: the Kodak suite where `-Dics.corpus=…` names a folder that has it, else
/// the samples of the repository, which is the working directory unless `-Dics.root=…` says otherwise.
final class Pictures {

  /// Stands for the first PNG file of the folder.
  static final String FIRST = "first";

  /// An odd number, by which all numbers below a power of two are mixed.
  private static final long MIXER = 0x9E37_79B1L;

  private Pictures() {}

  /// Reads a picture.
  ///
  /// @param name of a file in the folder, or [#FIRST], or the path of any other file
  static Picture named(String name) throws IOException {
    Path file = name.equals(FIRST) ? firstPng() : folder().resolve(name);
    return Picture.of(String.valueOf(file.getFileName()),
        ImageDecoder.decode(Files.readAllBytes(file), DecodeLimits.defaults()));
  }

  /// A picture of every n-th of the opaque colors, in the order of their numbers with mixed bits, so
  /// that they lie evenly.
  static RgbaImage everyNth(int step, int colors) {
    int[] argb = new int[Math.ceilDiv(colors, step)];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF00_0000 | (int) (i * (long) step * MIXER % colors);
    }
    return new RgbaImage(argb.length, 1, argb);
  }

  private static Path firstPng() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*.png")) {
      return StreamSupport.stream(files.spliterator(), false)
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IOException("no PNG file is in " + folder()));
    }
  }

  private static Path folder() {
    String corpus = System.getProperty("ics.corpus", "");
    Path kodak = Path.of(corpus, "images", "kodak");
    return !corpus.isEmpty() && Files.isDirectory(kodak)
        ? kodak
        : Path.of(System.getProperty("ics.root", ""), "samples");
  }
}
