package dev.ics.planted.palette;

import dev.ics.planted.remap.LaterStage;

/// Breaks the architecture on purpose.
public final class UsesLaterStage {

  public Object later() {
    return new LaterStage();
  }
}
