import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Downscaler;
import dev.ics.downscale.Fit;
import dev.ics.score.Ssimulacra2;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// The scores to be reached.
static final int[] TARGETS = {50, 60, 70, 80};

/// Pictures of more pixels than Full HD are scaled down to as many first.
static final int MOST_PIXELS = 1920 * 1080;

/// The fewest bytes with which ICS, and pngquant followed by zopflipng, reach scores of SSIMULACRA
/// 2, for [rate-distortion.md](rate-distortion.md).
///
/// What was measured stays in CSV files of the work folder and is not measured again; delete rows
/// to have them done anew. Without ICS only pngquant is measured.
///
/// @param arguments `--work DIR`, `--ics PROGRAM`, and folders of pictures as `NAME=FOLDER`
void main(String[] arguments) throws IOException, InterruptedException {
  Path work = Files.createDirectories(
      Path.of(option("--work", arguments).orElse("rate-distortion-work")));
  Optional<String> ics = option("--ics", arguments);
  List<Picture> pictures = new ArrayList<>();
  for (String argument : arguments) {
    if (argument.contains("=")) {
      String[] group = argument.split("=", 2);
      pictures.addAll(Picture.prepare(group[0], Path.of(group[1]), work));
    }
  }
  List<Need> peer = measure(pictures, Pngquant.in(work));
  Report.printPeer(peer);
  if (ics.isPresent()) {
    for (Ics program : Ics.efforts(ics.get(), work)) {
      Report.print(program.name(), Pair.of(measure(pictures, program), peer));
    }
  }
}

/// Picture by picture, target by target.
static List<Need> measure(List<Picture> pictures, Contender contender)
    throws IOException, InterruptedException {
  List<Need> needs = new ArrayList<>();
  for (Picture picture : pictures) {
    for (int target : TARGETS) {
      needs.add(new Need(picture, target, contender.fewest(picture, target)));
    }
  }
  return needs;
}

static Optional<String> option(String name, String[] arguments) {
  int place = Arrays.asList(arguments).indexOf(name);
  return place < 0 ? Optional.empty() : Optional.of(arguments[place + 1]);
}

/// A picture as both sides get it: a PNG in sRGB without metadata.
///
/// @param group name of the folder, as given
record Picture(String group, String name, Path png) {

  static List<Picture> prepare(String group, Path folder, Path work) throws IOException {
    Path target = Files.createDirectories(work.resolve("pictures").resolve(group));
    List<Picture> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Picture picture = new Picture(group, name, target.resolve(name + ".png"));
        if (!Files.exists(picture.png)) {
          write(scaled(decode(file)), picture.png);
        }
        pictures.add(picture);
      }
    }
    return pictures;
  }

  double score(Path result) throws IOException {
    return new Ssimulacra2(decode(png)).score(decode(result));
  }

  private static RgbaImage decode(Path file) throws IOException {
    return ImageDecoder.decode(Files.readAllBytes(file), DecodeLimits.defaults());
  }

  private static RgbaImage scaled(RgbaImage image) {
    double scale = Math.sqrt(MOST_PIXELS / ((double) image.width() * image.height()));
    return scale >= 1 ? image : Downscaler.downscale(image, new Downscale.Resize(
        (int) (image.width() * scale), (int) (image.height() * scale), Fit.STRETCH));
  }

  private static void write(RgbaImage image, Path png) throws IOException {
    int type = image.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage pixels = new BufferedImage(image.width(), image.height(), type);
    pixels.setRGB(0, 0, image.width(), image.height(), image.argb(), 0, image.width());
    ImageIO.write(pixels, "png", png.toFile());
  }
}

/// What a program made of a picture.
///
/// @param setting what of the command tells it from others
/// @param score   -∞ where the program refused
record Result(String setting, long bytes, double score) {

  boolean reaches(double target) {
    return score >= target;
  }
}

/// Who is compared.
interface Contender {

  /// The smallest file found that reaches a score; empty where none does.
  Optional<Result> fewest(Picture picture, int target) throws IOException, InterruptedException;
}

/// Runs programs, unless it is known from a CSV file what comes out.
static final class Laboratory {

  /// How programs end that find the wanted quality out of reach.
  private static final int TOO_POOR = 99;

  private final Path records;
  /// Where commands are to write.
  final Path output;

  private final Map<String, Result> known = new LinkedHashMap<>();

  /// @param name of the CSV file
  Laboratory(Path work, String name) throws IOException {
    records = work.resolve(name + ".csv");
    output = work.resolve(name + ".png");
    if (!Files.exists(records)) {
      Files.writeString(records, "picture,setting,bytes,score\n");
    }
    for (String row : Files.readAllLines(records)) {
      String[] cells = row.split(",");
      if (!cells[0].equals("picture")) {
        known.put(cells[0] + "," + cells[1],
            new Result(cells[1], Long.parseLong(cells[2]), Double.parseDouble(cells[3])));
      }
    }
  }

  /// What comes out of commands, one after another.
  Result run(Picture picture, String setting, List<List<String>> commands)
      throws IOException, InterruptedException {
    String key = picture.group + "/" + picture.name + "," + setting;
    if (!known.containsKey(key)) {
      Files.deleteIfExists(output);
      Result result = execute(commands)
          ? new Result(setting, Files.size(output), picture.score(output))
          : new Result(setting, 0, Double.NEGATIVE_INFINITY);
      String row = "%s,%d,%s\n".formatted(key, result.bytes, result.score);
      Files.writeString(records, row, StandardOpenOption.APPEND);
      known.put(key, result);
    }
    return known.get(key);
  }

  /// Whether all did what they were asked for.
  private static boolean execute(List<List<String>> commands)
      throws IOException, InterruptedException {
    for (List<String> command : commands) {
      int exit = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
      if (exit == TOO_POOR) {
        return false;
      }
      if (exit != 0) {
        throw new IOException("%s ended with exit code %d".formatted(command, exit));
      }
    }
    return true;
  }
}

/// pngquant at every level of dithering, its best files compressed again by zopflipng.
record Pngquant(Laboratory plain, Laboratory squeezed) implements Contender {

  private static final List<String> DITHERINGS =
      List.of("nofs", "floyd=0.25", "floyd=0.5", "floyd=0.75", "floyd=1");

  /// Files up to so many times as large as the smallest may become the smallest by zopflipng: what
  /// it takes off differs by less than a hundredth between files of one picture and one score.
  private static final double HOPE = 1.03;

  static Pngquant in(Path work) throws IOException {
    return new Pngquant(new Laboratory(work, "pngquant"), new Laboratory(work, "zopflipng"));
  }

  @Override
  public Optional<Result> fewest(Picture picture, int target)
      throws IOException, InterruptedException {
    List<Result> candidates = new ArrayList<>();
    double limit = Double.POSITIVE_INFINITY;
    for (String dithering : DITHERINGS) {
      Optional<Result> result = new Ladder(this, picture, dithering).fewest(target, limit);
      if (result.isPresent()) {
        candidates.add(result.get());
        limit = Math.min(limit, HOPE * result.get().bytes);
      }
    }
    List<Result> results = new ArrayList<>();
    for (Result candidate : candidates) {
      if (candidate.bytes <= limit) {
        results.add(squeeze(picture, candidate.setting));
      }
    }
    return results.stream().min(Comparator.comparingLong(Result::bytes));
  }

  /// @param setting a dithering and a number of colors
  Result quantize(Picture picture, String setting) throws IOException, InterruptedException {
    return plain.run(picture, setting, List.of(command(picture, setting, plain.output)));
  }

  private Result squeeze(Picture picture, String setting) throws IOException, InterruptedException {
    return squeezed.run(picture, setting, List.of(command(picture, setting, plain.output),
        List.of("zopflipng", "-y", plain.output.toString(), squeezed.output.toString())));
  }

  private static List<String> command(Picture picture, String setting, Path output) {
    String[] parts = setting.split(" ");
    return List.of("pngquant", "--" + parts[0], parts[1], "--strip", "--force", "-o",
        output.toString(), picture.png.toString());
  }
}

/// One picture by pngquant at one level of dithering, with more and more colors.
record Ladder(Pngquant pngquant, Picture picture, String dithering) {

  private static final int[] STEPS = {8, 24, 64, 128, 256};
  private static final int LEAST = STEPS[0];

  /// The result of the fewest colors that reach a score. Searched as if more colors always scored
  /// higher, but for the two numbers next below, which are tried.
  ///
  /// @param limit larger files are not of interest, and more colors make larger files
  Optional<Result> fewest(int target, double limit) throws IOException, InterruptedException {
    int step = 0;
    while (!at(STEPS[step]).reaches(target)) {
      if (step == STEPS.length - 1 || at(STEPS[step]).bytes > limit) {
        return Optional.empty();
      }
      step++;
    }
    int high = STEPS[step];
    int low = step == 0 ? LEAST - 1 : STEPS[step - 1];
    while (high - low > 1) {
      int middle = between(low, high, target);
      if (at(middle).reaches(target)) {
        high = middle;
      } else if (at(middle).bytes > limit) {
        return Optional.empty();
      } else {
        low = middle;
      }
    }
    int below = high - 2;
    return Optional.of(at(below >= LEAST && at(below).reaches(target) ? below : high));
  }

  private Result at(int colors) throws IOException, InterruptedException {
    return pngquant.quantize(picture, dithering + " " + colors);
  }

  /// Where the score is to be expected if it grows with the logarithm of the number of colors, but
  /// at least an eighth of the way from either end.
  private int between(int low, int high, int target) throws IOException, InterruptedException {
    double place = (target - at(low).score) / (at(high).score - at(low).score);
    int margin = Math.max(1, (high - low) / 8);
    int expected = (int) Math.ceil(low * Math.pow((double) high / low, place));
    return Math.clamp(expected, low + margin, high - margin);
  }
}

/// ICS at some effort, asked for a score.
record Ics(String name, List<String> command, Laboratory results) implements Contender {

  static List<Ics> efforts(String program, Path work) throws IOException {
    Laboratory results = new Laboratory(work, "ics");
    List<String> command = List.of(program, "compress", "--format", "png", "--if-larger", "write",
        "--quiet", "--force");
    return List.of(new Ics("default effort", command, results), new Ics("effort 9",
        Stream.concat(command.stream(), Stream.of("--effort", "9")).toList(), results));
  }

  @Override
  public Optional<Result> fewest(Picture picture, int target)
      throws IOException, InterruptedException {
    List<String> asked = new ArrayList<>(command);
    asked.addAll(List.of("--quality", String.valueOf(target), "-o", results.output.toString(),
        picture.png.toString()));
    Result result = results.run(picture, name + " quality " + target, List.of(asked));
    return result.reaches(target) ? Optional.of(result) : Optional.empty();
  }
}

/// @param result the smallest that reaches the target; empty where none was found
record Need(Picture picture, int target, Optional<Result> result) {}

/// What both need for the same.
record Pair(Need ours, Need peer) {

  static List<Pair> of(List<Need> ours, List<Need> peer) {
    return IntStream.range(0, ours.size())
        .mapToObj(i -> new Pair(ours.get(i), peer.get(i)))
        .toList();
  }

  boolean isComplete() {
    return ours.result.isPresent() && peer.result.isPresent();
  }

  double logRatio() {
    return Math.log((double) ours.result.orElseThrow().bytes / peer.result.orElseThrow().bytes);
  }
}

/// Markdown tables of what was measured.
static final class Report {

  private static final String NOTHING = "–";

  /// Bytes, with the dithering and the number of colors that gave them.
  static void printPeer(List<Need> peer) {
    printHead("pngquant and zopflipng", "");
    peer.stream().gather(Gatherers.windowFixed(TARGETS.length)).forEach(row -> printRow(
        row.getFirst().picture.name, row.stream().map(need -> need.result
            .map(result -> "%,d (%s)".formatted(result.bytes, result.setting)).orElse(NOTHING))));
    long missed = peer.stream().filter(need -> need.result.isEmpty()).count();
    IO.println("\nOut of reach: %d of %d.".formatted(missed, peer.size()));
  }

  /// Bytes of ICS and their ratio to the peer's, and geometric means of the ratios.
  static void print(String name, List<Pair> pairs) {
    printHead("ICS, " + name, " all |");
    pairs.stream().gather(Gatherers.windowFixed(TARGETS.length)).forEach(row -> printRow(
        row.getFirst().ours.picture.name,
        Stream.concat(row.stream().map(Report::cell), Stream.of(mean(row)))));
    Map<String, List<Pair>> groups = pairs.stream().collect(Collectors.groupingBy(
        pair -> pair.ours.picture.group, LinkedHashMap::new, Collectors.toList()));
    groups.forEach(Report::printMeans);
    printMeans("all", pairs);
    long missed = pairs.stream().filter(pair -> pair.ours.result.isEmpty()).count();
    long alone = pairs.stream()
        .filter(pair -> pair.ours.result.isPresent() && pair.peer.result.isEmpty()).count();
    IO.println("\nMissed by ICS: %d of %d. Reached by ICS only: %d."
        .formatted(missed, pairs.size(), alone));
  }

  private static void printHead(String title, String more) {
    IO.println("\n### " + title + "\n");
    IO.println("| picture |" + Arrays.stream(TARGETS).mapToObj(target -> " " + target + " |")
        .collect(Collectors.joining()) + more);
    IO.println("| --- |" + " ---: |".repeat(TARGETS.length + (more.isEmpty() ? 0 : 1)));
  }

  private static void printRow(String name, Stream<String> cells) {
    IO.println("| " + name + " | " + cells.collect(Collectors.joining(" | ")) + " |");
  }

  private static void printMeans(String name, List<Pair> pairs) {
    Stream<String> targets = Arrays.stream(TARGETS).mapToObj(
        target -> mean(pairs.stream().filter(pair -> pair.ours.target == target).toList()));
    printRow("**" + name + "**", Stream.concat(targets, Stream.of(mean(pairs))));
  }

  private static String cell(Pair pair) {
    String bytes = pair.ours.result.map(result -> "%,d".formatted(result.bytes)).orElse("missed");
    return bytes + " · " + mean(List.of(pair));
  }

  private static String mean(List<Pair> pairs) {
    OptionalDouble mean =
        pairs.stream().filter(Pair::isComplete).mapToDouble(Pair::logRatio).average();
    return mean.isPresent() ? "%.3f".formatted(Math.exp(mean.getAsDouble())) : NOTHING;
  }
}
