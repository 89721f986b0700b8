package dev.ics.cli;

import java.util.concurrent.CountDownLatch;

/// While open, Ctrl-C (and a polite kill) asks the work to stop and lets the process end only when
/// the work has ended: when this is closed.
final class Interruption implements AutoCloseable {

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  /// @param stop lets the work end soon; called on another thread
  Interruption(Runnable stop) {
    hook = new Thread(() -> {
      stop.run();
      awaitEnd();
    }, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending: the hook runs, and now it need not wait any longer.
    }
  }

  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
