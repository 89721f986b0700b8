import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory that a process had at one time, all of it, as Linux counts it (VmHWM).
final class PeakMemory {

  private static final String LINE = "VmHWM:";
  private static final long TICK_MILLIS = 50;

  private volatile long kilobytes;

  PeakMemory(Process process) {
    Thread.ofPlatform().daemon().start(() -> watch(process));
  }

  private void watch(Process process) {
    Path status = Path.of("/proc/%d/status".formatted(process.pid()));
    try {
      while (process.isAlive()) {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith(LINE)) {
            kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
        Thread.sleep(TICK_MILLIS);
      }
    } catch (IOException | InterruptedException _) {
      return; // the process has ended
    }
  }

  long megabytes() {
    return kilobytes >> 10;
  }
}
