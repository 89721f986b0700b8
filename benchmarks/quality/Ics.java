import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// ICS at some effort.
///
/// @param effort options for it
record Ics(String name, List<String> effort, String launcher, Laboratory results)
    implements Contender {

  static Ics usual(Arguments arguments) throws IOException {
    return new Ics("default effort", List.of(), arguments.ics(),
        new Laboratory(arguments.work(), "ics"));
  }

  static List<Ics> efforts(Arguments arguments) throws IOException {
    Ics usual = usual(arguments);
    return List.of(usual,
        new Ics("effort 9", List.of("--effort", "9"), usual.launcher, usual.results));
  }

  @Override
  public Optional<Result> fewest(Picture picture, int target)
      throws IOException, InterruptedException {
    Result result =
        compress(picture, "quality " + target, List.of("--quality", String.valueOf(target)));
    return result.reaches(target) ? Optional.of(result) : Optional.empty();
  }

  /// A PNG, whether it is larger than the picture or not.
  ///
  /// @param setting what tells the options from others, in words
  Result compress(Picture picture, String setting, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher, "compress", "--format", "png",
        "--if-larger", "write", "--quiet", "--force"));
    command.addAll(effort);
    command.addAll(options);
    command.addAll(List.of("-o", results.output.toString(), picture.png().toString()));
    return results.run(picture, name + " " + setting, List.of(command));
  }
}
