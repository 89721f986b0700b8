package dev.ics.cli;

/// Java's memory during a run over many pictures.
///
/// The serial collector, which the launcher asks for, lets old garbage lie and takes more memory from the
/// system as long as it may. So that a run does not take the more the more pictures it has, the garbage
/// is collected where much has come together.
final class Heap {

  /// Less is not worth a collection, which takes 10 to 100 ms.
  private static final long ALLOWANCE = 128 << 20;

  private long enough = Long.MAX_VALUE;

  /// To be called after each picture. After the first, nothing is collected: there may be no other.
  void tidy() {
    long used = used();
    if (used > enough) {
      System.gc();
      enough = 2 * used() + ALLOWANCE;
    } else if (enough == Long.MAX_VALUE) {
      enough = used + ALLOWANCE;
    }
  }

  private static long used() {
    Runtime java = Runtime.getRuntime();
    return java.totalMemory() - java.freeMemory();
  }
}
