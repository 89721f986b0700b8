package dev.ics.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The processor time of all Java threads together: what a run costs however busy the machine is.
/// Collecting garbage is not in it.
final class CpuClock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  static long nanoTime() {
    long sum = 0;
    for (long thread : THREADS.getAllThreadIds()) {
      sum += Math.max(0, THREADS.getThreadCpuTime(thread));
    }
    return sum;
  }
}
