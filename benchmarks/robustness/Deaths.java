import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Ends `ics dataset` again and again at random moments of one run, starts it anew each time, and holds
/// what comes out in the end against a run that nobody interrupted.
///
/// ```
/// java benchmarks/robustness/Deaths.java --ics ./ics --in DIR --out DIR --deaths 30 --seed 1
///     [--how kill|int] [-- OPTIONS OF ICS DATASET]
/// ```
final class Deaths {

  private static final long DEADLINE_SECONDS = 3600;

  /// After a picture was noted the end comes within so long: between any two steps of the work.
  private static final int LINGER_MILLIS = 300;

  private final Plan plan;
  private final Random random;
  private int ended;
  private int early;

  private Deaths(Plan plan) {
    this.plan = plan;
    this.random = new Random(plan.seed());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new Deaths(Plan.of(arguments)).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    Path whole = plan.out().resolve("whole");
    Path killed = plan.out().resolve("killed");
    long startNanos = System.nanoTime();
    int expected = plan.dataset(whole, plan.out().resolve("whole.log")).waitFor();
    System.out.printf("uninterrupted: exit code %d, %.1f s%n", expected, seconds(startNanos));
    long pictures = Outcome.noted(whole);
    startNanos = System.nanoTime();
    long[] moments = random.longs(plan.deaths(), 0, pictures).sorted().toArray();
    for (long moment : moments) {
      endWhenNoted(killed, moment);
    }
    System.out.printf("%s %d times in work, %d more were at their end; pictures noted %s%n",
        plan.how().text, ended, early, List.of(moments[0], moments[moments.length - 1]));
    Process last = plan.dataset(killed, plan.out().resolve("last.log"));
    last.waitFor();
    System.out.printf("last run: exit code %d, %.1f s in all%n", last.exitValue(),
        seconds(startNanos));
    List<String> faults = new ArrayList<>(Outcome.differences(whole, killed));
    faults.addAll(Outcome.remains(killed));
    if (last.exitValue() != expected) {
      faults.add("exit code " + last.exitValue() + " and not " + expected);
    }
    if (plan.verify(killed).waitFor() != 0) {
      faults.add("--verify finds differences");
    }
    faults.forEach(System.out::println);
    System.out.printf("%d files compared, %d faults%n", Outcome.visible(whole).size(),
        faults.size());
    return faults.isEmpty();
  }

  private void endWhenNoted(Path out, long pictures) throws IOException, InterruptedException {
    Process process = plan.dataset(out, plan.out().resolve("killed.log"));
    while (process.isAlive() && Outcome.noted(out) < pictures) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.waitFor(random.nextInt(LINGER_MILLIS), TimeUnit.MILLISECONDS);
    if (!process.isAlive()) {
      early++;
      return;
    }
    plan.how().end(process);
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("does not end");
    }
    if (!plan.how().endedSo(process.exitValue())) {
      System.out.println("exit code " + process.exitValue() + " after " + plan.how().text);
    }
    ended++;
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  /// How a process is ended.
  private enum How {
    KILL("kill -9") {
      @Override
      void end(Process process) {
        process.destroyForcibly();
      }

      @Override
      boolean endedSo(int exitCode) {
        return exitCode == 128 + 9;
      }
    },

    INT("SIGINT") {
      @Override
      void end(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      }

      /// Before the work began there is nothing to interrupt, and after it all is done.
      @Override
      boolean endedSo(int exitCode) {
        return exitCode == 130 || exitCode == 0;
      }
    };

    private final String text;

    How(String text) {
      this.text = text;
    }

    abstract void end(Process process) throws IOException, InterruptedException;

    abstract boolean endedSo(int exitCode);
  }

  /// @param ics     the launcher
  /// @param options of `ics dataset`
  private record Plan(String ics, Path in, Path out, int deaths, long seed, How how,
      List<String> options) {

    static Plan of(String[] arguments) throws IOException {
      var plan = new Plan("./ics", Path.of("in"), Path.of("deaths"), 30, 1, How.KILL, List.of());
      for (int i = 0; i < arguments.length; i += 2) {
        if (arguments[i].equals("--")) {
          return plan.with(List.of(arguments).subList(i + 1, arguments.length));
        }
        plan = plan.with(arguments[i], arguments[i + 1]);
      }
      return plan.with(List.of());
    }

    private Plan with(String name, String value) {
      return switch (name) {
        case "--ics" -> new Plan(value, in, out, deaths, seed, how, options);
        case "--in" -> new Plan(ics, Path.of(value), out, deaths, seed, how, options);
        case "--out" -> new Plan(ics, in, Path.of(value), deaths, seed, how, options);
        case "--deaths" -> new Plan(ics, in, out, Integer.parseInt(value), seed, how, options);
        case "--seed" -> new Plan(ics, in, out, deaths, Long.parseLong(value), how, options);
        case "--how" -> new Plan(ics, in, out, deaths, seed,
            How.valueOf(value.toUpperCase(java.util.Locale.ROOT)), options);
        default -> throw new IllegalArgumentException("there is no option " + name);
      };
    }

    private Plan with(List<String> options) throws IOException {
      Files.createDirectories(out);
      try (var entries = Files.list(out)) {
        if (entries.findAny().isPresent()) {
          throw new IllegalArgumentException(out + " is not empty");
        }
      }
      return new Plan(ics, in, out, deaths, seed, how, options);
    }

    Process dataset(Path results, Path log) throws IOException {
      List<String> command = new ArrayList<>(
          List.of(ics, "dataset", in.toString(), results.toString()));
      command.addAll(options);
      return start(command, log);
    }

    Process verify(Path results) throws IOException {
      return start(List.of(ics, "dataset", results.toString(), "--verify"),
          out.resolve("verify.log"));
    }

    private static Process start(List<String> command, Path log) throws IOException {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    }
  }
}
