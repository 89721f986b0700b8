package dev.ics.batch;

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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Pictures in work, several at a time; made for one list of tasks and thrown away with it.
///
/// The thread that runs it hands a picture out for each that ends, so never more than `jobs` are in
/// memory. One that takes longer than it may is given up, and the next gets a thread of its own. A stop
/// gives up those in work, but waits for those that are being written: after the run no file changes
/// any more.
final class Jobs<R> {

  /// Daemons: a picture that is given up must not keep the virtual machine alive until it is done.
  /// One name for all, because to count them takes Java 10 ms the first time.
  private static final ThreadFactory THREADS = Thread.ofPlatform()
      .daemon()
      .name("ics-batch")
      .factory();

  /// Between looks at the clock; what a picture may take is counted in seconds.
  private static final long TICK_MILLIS = 100;

  private final Iterator<BatchPlan.Task> waiting;
  private final int tasks;
  private final int jobs;
  private final Function<BatchPlan.Task, Work<R>> works;
  private final Consumer<R> listener;

  private final Deque<R> ended = new ArrayDeque<>();
  private final Set<Work<R>> inWork = new LinkedHashSet<>();
  private int beingWritten;
  private boolean stopped;

  /// The work on one picture, to be done once.
  interface Work<R> {

    /// Does all but the writing, which is left to what it returns. Neither throws anything.
    Supplier<R> prepare();

    /// Whether it takes longer than it may. Any thread.
    boolean isOverdue();

    /// Ends it as far as that is possible: its memory is free for others, its thread interrupted. What it
    /// still comes to is to be forgotten. Any thread.
    R giveUp();
  }

  /// @param listener told of each as it ends, by the thread that runs
  Jobs(List<BatchPlan.Task> tasks, int jobs, Function<BatchPlan.Task, Work<R>> works,
      Consumer<R> listener) {
    this.waiting = tasks.iterator();
    this.tasks = tasks.size();
    this.jobs = Math.clamp(tasks.size(), 1, jobs);
    this.works = works;
    this.listener = listener;
  }

  /// Returns whether all was done.
  boolean run() {
    int done = 0;
    try {
      for (int i = 0; i < jobs; i++) {
        startNext();
      }
      for (Optional<R> next = next(); next.isPresent(); next = next()) {
        listener.accept(next.get());
        done++;
        startNext();
      }
    } finally {
      stop();
      awaitWritten();
      giveUpAll();
    }
    return done == tasks;
  }

  /// Any thread.
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized void startNext() {
    if (!stopped && waiting.hasNext()) {
      Work<R> work = works.apply(waiting.next());
      inWork.add(work);
      THREADS.newThread(() -> run(work)).start();
    }
  }

  private void run(Work<R> work) {
    Supplier<R> writing = work.prepare();
    if (beginWriting(work)) {
      end(writing.get());
    }
  }

  private synchronized boolean beginWriting(Work<R> work) {
    if (stopped || !inWork.remove(work)) {
      return false;
    }
    beingWritten++;
    return true;
  }

  private synchronized void end(R result) {
    beingWritten--;
    ended.add(result);
    notifyAll();
  }

  /// Waits for a picture to end; nothing when none is left, or after a stop none that is told.
  private synchronized Optional<R> next() {
    awaitWhile(() -> {
      giveUpOverdue();
      return ended.isEmpty() && (beingWritten > 0 || !stopped && !inWork.isEmpty());
    });
    return Optional.ofNullable(ended.poll());
  }

  private void giveUpOverdue() {
    List<Work<R>> overdue = new ArrayList<>(inWork);
    overdue.removeIf(work -> !work.isOverdue());
    for (Work<R> work : overdue) {
      inWork.remove(work);
      ended.add(work.giveUp());
    }
  }

  private synchronized void giveUpAll() {
    inWork.forEach(Work::giveUp);
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
