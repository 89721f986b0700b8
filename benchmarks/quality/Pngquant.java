import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        limit = Math.min(limit, HOPE * result.get().bytes());
      }
    }
    List<Result> results = new ArrayList<>();
    for (Result candidate : candidates) {
      if (candidate.bytes() <= limit) {
        results.add(squeeze(picture, candidate.setting()));
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
        output.toString(), picture.png().toString());
  }
}
