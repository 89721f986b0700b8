package dev.ics.batch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Takes the time of the work on one picture, in which the wait for memory does not count, and ends
/// it. Java cannot end a thread that does not heed its interruption; such a one is left alone, and
/// what it had taken of the budget is given back all the same, or the others would wait for ever.
final class PictureClock {

  private final Duration most;
  private long passedNanos;
  private long sinceNanos;
  private boolean running;
  private boolean stopped;
  private @Nullable Thread worker;
  private MemoryBudget.@Nullable Share share;

  /// @param most that the work may take
  PictureClock(Duration most) {
    this.most = most;
  }

  /// By the thread that does the work.
  synchronized void begin() {
    worker = Thread.currentThread();
    run();
  }

  /// Before the thread waits for memory.
  synchronized void pause() {
    passedNanos += System.nanoTime() - sinceNanos;
    running = false;
  }

  /// With the memory it has waited for.
  synchronized void resume(MemoryBudget.Share taken) throws InterruptedException {
    share = taken;
    if (stopped) {
      taken.close();
      throw new InterruptedException("the work was given up");
    }
    run();
  }

  private void run() {
    running = true;
    sinceNanos = System.nanoTime();
  }

  synchronized boolean isOverdue() {
    return running && most.minusNanos(passedNanos)
        .compareTo(Duration.ofNanos(System.nanoTime() - sinceNanos)) < 0;
  }

  synchronized void stop() {
    stopped = true;
    if (share != null) {
      share.close();
    }
    if (worker != null) {
      worker.interrupt();
    }
  }
}
