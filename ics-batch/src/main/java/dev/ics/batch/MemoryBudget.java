package dev.ics.batch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/// Memory that the pictures in work share: one waits until what it needs is free.
///
/// They are let in in the order in which they ask, so that none waits for ever because smaller ones pass
/// it. One that needs more than there is at all works alone.
final class MemoryBudget {

  private final long total;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private long taken;

  /// @param total in bytes, at least 1
  MemoryBudget(long total) {
    if (total < 1) {
      throw new IllegalArgumentException("a budget of %,d bytes is none".formatted(total));
    }
    this.total = total;
  }

  /// Memory that was taken; given back when it is closed, once however often that is.
  interface Share extends AutoCloseable {
    @Override
    void close();
  }

  /// Waits for its turn and until so many bytes are free, or all are.
  ///
  /// @throws InterruptedException if the thread is interrupted meanwhile; nothing is taken then
  synchronized Share take(long bytes) throws InterruptedException {
    long share = Math.clamp(bytes, 0, total);
    Object turn = new Object();
    waiting.add(turn);
    try {
      while (!turn.equals(waiting.peek()) || taken + share > total) {
        wait();
      }
      taken += share;
    } finally {
      waiting.remove(turn);
      notifyAll();
    }
    var unreturned = new AtomicLong(share);
    return () -> giveBack(unreturned.getAndSet(0));
  }

  private synchronized void giveBack(long bytes) {
    taken -= bytes;
    notifyAll();
  }
}
