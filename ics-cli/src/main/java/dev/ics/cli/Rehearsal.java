package dev.ics.cli;

/// What Java watches once, so that later starts find classes, call sites and profiles prepared: the
/// usual ways through the program. Started by the launcher in place of [Main].
public final class Rehearsal {

  private Rehearsal() {}

  /// Asks for the version and for help, then looks at each picture and compresses it in three ways.
  ///
  /// @param arguments a folder for results, then pictures
  public static void main(String[] arguments) {
    String folder = arguments[0];
    run("--version");
    run("--help");
    run("compress", "--help");
    for (int i = 1; i < arguments.length; i++) {
      String picture = arguments[i];
      run("inspect", picture);
      run("compress", picture, "-o", folder, "--force", "-k", "64");
      run("compress", picture, "-o", folder, "--force", "-k", "64", "-s", "FKM", "--starts", "1");
      run("compress", picture, "-o", folder + "/one.png", "--force", "-k", "8", "-s", "MKM", "-q");
    }
  }

  private static void run(String... arguments) {
    Main.run(arguments, Terminal.ofProcess());
  }
}
