package dev.ics.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a folder tree holds and which file becomes which, decided before anything is written.
///
/// @param pictures with masks, annotations, what cannot be done and what is passed over
/// @param others   in the order of their sources
public record FolderPlan(BatchPlan pictures, List<OtherFile> others) {

  public FolderPlan {
    others = List.copyOf(others);
  }

  /// Looks through a folder. Links that lead out of it are passed over.
  ///
  /// @param out     the folder of results, no source where it lies inside the first; others go there
  /// @param results where results of pictures go, in it
  /// @param kinds   what a source is, by its path below the folder, where it is no file to be left alone
  /// @throws IOException if the folder of results cannot be one
  public static FolderPlan of(Path in, Path out, Destination.Folder results, Globs globs,
      Function<Path, SourceKind> kinds) throws IOException {
    Folders.checkFolder(out);
    Optional<Path> within = Optional.of(in.toRealPath());
    SourceWalk walk = SourceWalk.of(List.of(in),
        new WalkRules(Optional.of(out), globs, within));
    List<Source> chosen = new ArrayList<>();
    List<OtherFile> others = new ArrayList<>();
    for (Source source : walk.sources()) {
      SourceKind kind = kinds.apply(source.relative());
      if (!(kind instanceof SourceKind.Picture) || FileKind.of(source.path()) == FileKind.PICTURE) {
        chosen.add(source.as(kind));
      } else {
        others.add(new OtherFile(source.path(), out.resolve(source.relative()), source.state()));
      }
    }
    BatchPlan plan = BatchPlan.intoFolder(walk, chosen, results);
    List<BatchPlan.Task> annotations = plan.annotations()
        .stream()
        .map(task -> task.keptAt(out.resolve(results.folder().relativize(task.keptTarget()))))
        .toList();
    return new FolderPlan(new BatchPlan(plan.tasks(), plan.leftOut(), annotations), others);
  }

  /// The same, without copies: other files are told to be passed over.
  public FolderPlan leavingOthers() {
    List<FileResult> leftOut = new ArrayList<>(pictures.leftOut());
    others.forEach(other -> leftOut.add(new FileResult.Skipped(other.source(), Reasons.OTHER)));
    return new FolderPlan(new BatchPlan(pictures.tasks(), leftOut, pictures.annotations()),
        List.of());
  }
}
