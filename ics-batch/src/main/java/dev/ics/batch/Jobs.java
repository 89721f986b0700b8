package dev.ics.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Pictures in work, several at a time; made for one list of tasks and thrown away with it.
///
/// The thread that runs it hands a picture out for each that ends, so never more than `jobs` are in
/// memory. A stop gives up those in work, but waits for those that are being written: after the run
/// no file changes any more.
final class Jobs<R> {

  /// Daemons: a picture that is given up must not keep the virtual machine alive until it is done.
  /// One name for all, because to count them takes Java 10 ms the first time.
  private static final ThreadFactory THREADS = Thread.ofPlatform()
      .daemon()
      .name("ics-batch")
      .factory();

  private final Iterator<BatchPlan.Task> waiting;
  private final int tasks;
  private final int jobs;
  private final Function<BatchPlan.Task, Supplier<R>> work;
  private final Consumer<R> listener;

  private final Deque<R> ended = new ArrayDeque<>();
  private int inWork;
  private int beingWritten;
  private boolean stopped;

  /// @param work     all but the writing of one picture, and then the writing
  /// @param listener told of each as it ends, by the thread that runs
  Jobs(List<BatchPlan.Task> tasks, int jobs, Function<BatchPlan.Task, Supplier<R>> work,
      Consumer<R> listener) {
    this.waiting = tasks.iterator();
    this.tasks = tasks.size();
    this.jobs = Math.clamp(tasks.size(), 1, jobs);
    this.work = work;
    this.listener = listener;
  }

  /// Returns whether all was done.
  boolean run() {
    int done = 0;
    ExecutorService pool = Executors.newFixedThreadPool(jobs, THREADS);
    try {
      for (int i = 0; i < jobs; i++) {
        startNext(pool);
      }
      for (Optional<R> next = next(); next.isPresent(); next = next()) {
        listener.accept(next.get());
        done++;
        startNext(pool);
      }
    } finally {
      stop();
      awaitWritten();
      pool.shutdownNow();
    }
    return done == tasks;
  }

  /// Any thread.
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized void startNext(ExecutorService pool) {
    if (!stopped && waiting.hasNext()) {
      BatchPlan.Task task = waiting.next();
      pool.execute(() -> work(task));
      inWork++;
    }
  }

  private void work(BatchPlan.Task task) {
    Supplier<R> writing = work.apply(task);
    if (beginWriting()) {
      end(writing.get());
    }
  }

  private synchronized boolean beginWriting() {
    if (stopped) {
      return false;
    }
    beingWritten++;
    return true;
  }

  private synchronized void end(R result) {
    beingWritten--;
    inWork--;
    ended.add(result);
    notifyAll();
  }

  /// Waits for a picture to end; nothing when none is left, or after a stop none that is told.
  private synchronized Optional<R> next() {
    awaitWhile(() -> ended.isEmpty() && (stopped ? beingWritten : inWork) > 0);
    return Optional.ofNullable(ended.poll());
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
        wait();
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
