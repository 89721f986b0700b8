package dev.ics.color;

import java.util.concurrent.CancellationException;

/// How work that takes long is ended: who runs it interrupts its thread, and the loops that may take
/// minutes ask between two rounds.
public final class Interruption {

  private Interruption() {}

  /// Ends the work where its thread is interrupted, which it stays.
  ///
  /// @throws CancellationException if it is
  public static void heed() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the thread was interrupted");
    }
  }
}
