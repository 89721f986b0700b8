import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Gives ICS pictures from strangers, for [robustness.md](../robustness.md): mutated copies of valid
/// files, bombs and lies. Fails unless every run ends by itself with a line for each file and leaves
/// everything but its target alone.
///
/// @param arguments the launcher, a folder to work in that does not exist, how many mutated copies,
///                  and perhaps a folder of PngSuite; then the program runs for minutes
void main(String[] arguments) throws IOException, InterruptedException {
  if (arguments.length < 3) {
    IO.println("usage: java Hostile.java ICS WORK COPIES [PNGSUITE]");
    System.exit(2);
  }
  String ics = Path.of(arguments[0]).toRealPath().toString();
  Path work = Files.createDirectories(Path.of(arguments[1])).toRealPath();
  Path in = Files.createDirectory(work.resolve("in"));
  int copies = Integer.parseInt(arguments[2]);
  Files.createDirectories(in.resolve("mutated"));
  List<Valid> valid = Valid.all(ics, work);
  for (int i = 0; i < copies; i++) {
    Valid from = valid.get(i % valid.size());
    Files.write(in.resolve("mutated/%05d.%s".formatted(i, from.extension())),
        new Mutation(i).of(from.bytes()));
  }
  Bombs.writeTo(in);
  Names.writeTo(in, work.resolve("outside"));
  if (arguments.length > 3) {
    copyBroken(Path.of(arguments[3]), Files.createDirectory(in.resolve("pngsuite")));
  }

  List<Run> runs = List.of(
      new Run("dataset", ics, work, "dataset", in, work.resolve("dataset"), "--json", "-j", 1),
      new Run("compress", ics, work, "compress", in, "-o", work.resolve("compress"), "--json",
          "-j", 1, "--keep", "icc,exif,xmp,text,density"),
      new Run("optimize", ics, work, "optimize", in, "-o", work.resolve("optimize"), "--json",
          "-j", 1),
      new Run("two jobs", ics, work, "dataset", in, work.resolve("two"), "--json", "-j", 2));
  boolean good = true;
  IO.println(Run.HEADING);
  for (Run run : runs) {
    good &= run.isGood(in);
  }
  good &= Inspections.areGood(ics, work, in);
  System.exit(good ? 0 : 1);
}

/// The files of the suite that every reader must refuse.
private static void copyBroken(Path suite, Path to) throws IOException {
  try (Stream<Path> files = Files.list(suite)) {
    for (Path file : files.filter(f -> f.getFileName().toString().startsWith("x")).toList()) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
