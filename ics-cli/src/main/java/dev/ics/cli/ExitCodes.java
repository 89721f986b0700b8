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

  /// As shells number a program that Ctrl-C ended.
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  static int of(BatchSummary summary) {
    if (summary.interrupted()) {
      return INTERRUPTED;
    }
    int done = summary.compressed() + summary.kept() + summary.notSmaller();
    if (summary.failed() > 0) {
      return done > 0 ? SOME_FAILED : NOTHING_DONE;
    }
    if (summary.notSmaller() > 0) {
      return NOT_SMALLER;
    }
    return done + summary.skipped() > 0 ? ALL_DONE : NOTHING_DONE;
  }
}
