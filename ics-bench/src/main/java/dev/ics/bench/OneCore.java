package dev.ics.bench;

/// Measurements are on one core, as the other libraries run.
final class OneCore {

  static final String PROPERTY = "java.util.concurrent.ForkJoinPool.common.parallelism";
  static final String FLAG = "-D" + PROPERTY + "=1";

  private OneCore() {}
}
