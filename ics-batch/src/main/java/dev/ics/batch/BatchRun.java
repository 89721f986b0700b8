package dev.ics.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// The moving parts of one run; made for one plan and thrown away with it.
///
/// The thread that runs it hands a picture out for each that ends, so never more than `jobs` are in
/// memory. One that takes longer than it may is given up, and the next gets a thread of its own. A stop
/// gives up those in work, but waits for those that are being written: after the run no file changes
/// any more.
final class BatchRun {

  /// Daemons: a picture that is given up must not keep the virtual machine alive until it is done.
  /// One name for all, because to count them takes Java 10 ms the first time.
  private static final ThreadFactory THREADS = Thread.ofPlatform()
      .daemon()
      .name("ics-batch")
      .factory();

  /// Between looks at the clock; what a picture may take is counted in seconds.
  private static final long TICK_MILLIS = 100;

  private final BatchPlan plan;
  private final Iterator<BatchPlan.Task> waiting;
  private final BatchListener listener;
  private final int jobs;
  private final Function<BatchPlan.Task, PictureRun> pictures;

  private final Deque<FileResult> ended = new ArrayDeque<>();
  private final Set<PictureRun> inWork = new LinkedHashSet<>();
  private int beingWritten;
  private boolean stopped;

  /// @param pictures the work on each, to be done once
  BatchRun(BatchPlan plan, int jobs, BatchListener listener,
      Function<BatchPlan.Task, PictureRun> pictures) {
    this.plan = plan;
    this.waiting = plan.tasks().iterator();
    this.listener = listener;
    this.jobs = Math.clamp(plan.tasks().size(), 1, jobs);
    this.pictures = pictures;
  }

  BatchSummary run() {
    long startNanos = System.nanoTime();
    BatchSummary summary = BatchSummary.EMPTY;
    for (FileResult result : plan.leftOut()) {
      listener.ended(result);
      summary = summary.plus(result);
    }
    int done = 0;
    try {
      for (int i = 0; i < jobs; i++) {
        startNext();
      }
      for (Optional<FileResult> next = next(); next.isPresent(); next = next()) {
        listener.ended(next.get());
        summary = summary.plus(next.get());
        done++;
        startNext();
      }
    } finally {
      stop();
      awaitWritten();
      giveUpAll();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - startNanos);
    return summary.ended(time, done < plan.tasks().size());
  }

  /// Any thread.
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized void startNext() {
    if (!stopped && waiting.hasNext()) {
      PictureRun picture = pictures.apply(waiting.next());
      inWork.add(picture);
      THREADS.newThread(() -> work(picture)).start();
    }
  }

  private void work(PictureRun picture) {
    Supplier<FileResult> writing = picture.compress();
    if (beginWriting(picture)) {
      end(writing.get());
    }
  }

  private synchronized boolean beginWriting(PictureRun picture) {
    if (stopped || !inWork.remove(picture)) {
      return false;
    }
    beingWritten++;
    return true;
  }

  private synchronized void end(FileResult result) {
    beingWritten--;
    ended.add(result);
    notifyAll();
  }

  /// Waits for a picture to end; nothing when none is left, or after a stop none that is told.
  private synchronized Optional<FileResult> next() {
    awaitWhile(() -> {
      giveUpOverdue();
      return ended.isEmpty() && (beingWritten > 0 || !stopped && !inWork.isEmpty());
    });
    return Optional.ofNullable(ended.poll());
  }

  private void giveUpOverdue() {
    List<PictureRun> overdue = new ArrayList<>(inWork);
    overdue.removeIf(picture -> !picture.isOverdue());
    for (PictureRun picture : overdue) {
      inWork.remove(picture);
      ended.add(picture.giveUp());
    }
  }

  private synchronized void giveUpAll() {
    inWork.forEach(PictureRun::giveUp);
  }

  private synchronized void awaitWritten() {
    awaitWhile(() -> beingWritten > 0);
  }

  /// An interruption is a stop, told on to the caller; what is being written is waited for all the
  /// same.
  private synchronized void awaitWhile(BooleanSupplier busy) {
    boolean interrupted = false;
    while (busy.getAsBoolean()) {
      try {
        wait(TICK_MILLIS);
      } catch (InterruptedException _) {
        interrupted = true;
        stopped = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
