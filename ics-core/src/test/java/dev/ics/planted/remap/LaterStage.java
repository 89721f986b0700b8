package dev.ics.planted.remap;

import dev.ics.CompressionOptions;

/// Breaks the architecture on purpose.
public final class LaterStage {

  public Object root() {
    return CompressionOptions.defaults();
  }
}
