package dev.ics.cli;

import dev.ics.batch.BatchSummary;

/// What the process tells its caller by its exit code.
final class ExitCodes {

  static final int ALL_DONE = 0;
  static final int SOME_FAILED = 1;
  static final int BAD_USAGE = 2;
  static final int NOTHING_DONE = 3;

  /// The result was not smaller and was not to be written; the number is pngquant's.
  static final int NOT_SMALLER = 98;

  /// The result looked worse than the least that was asked for; the number is pngquant's.
  static final int BELOW_MINIMUM = 99;

  /// As shells number a program that Ctrl-C ended.
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  static int of(BatchSummary summary) {
    if (summary.interrupted()) {
      return INTERRUPTED;
    }
    if (summary.failed() > 0) {
      return summary.done() > 0 ? SOME_FAILED : NOTHING_DONE;
    }
    if (summary.belowMinimum() > 0) {
      return BELOW_MINIMUM;
    }
    if (summary.notSmaller() > 0) {
      return NOT_SMALLER;
    }
    return summary.done() + summary.skipped() > 0 ? ALL_DONE : NOTHING_DONE;
  }
}
