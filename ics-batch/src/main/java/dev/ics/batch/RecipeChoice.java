package dev.ics.batch;

import dev.ics.CompressionOptions;
import java.io.IOException;

/// How each picture is done, where that depends on what is in its file.
@FunctionalInterface
public interface RecipeChoice {

  /// The recipe for a picture. Called by several threads at a time.
  ///
  /// @param file its bytes; read only
  /// @throws IOException where it is not to be done
  CompressionOptions of(byte[] file) throws IOException;
}
