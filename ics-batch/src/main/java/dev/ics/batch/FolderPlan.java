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
    var originals = new Originals(walk.sources());
    List<Source> chosen = new ArrayList<>();
    List<OtherFile> others = new ArrayList<>();
    for (Source source : walk.sources()) {
      SourceKind kind = kinds.apply(source.relative());
      if (!(kind instanceof SourceKind.Picture) || FileKind.of(source.path()) == FileKind.PICTURE) {
        chosen.add(source.as(kind));
      } else {
        Path target = out.resolve(source.relative());
        others.add(new OtherFile(source.path(), target, source.state(), originals.contain(target)));
      }
    }
    BatchPlan plan = BatchPlan.intoFolder(walk, chosen, results);
    return new FolderPlan(withAnnotationsIn(out, results, plan, originals), others);
  }

  /// Annotations go where users look for them, wherever pictures wait to be packed.
  private static BatchPlan withAnnotationsIn(Path out, Destination.Folder results, BatchPlan plan,
      Originals originals) {
    List<FileResult> leftOut = new ArrayList<>(plan.leftOut());
    List<BatchPlan.Task> annotations = new ArrayList<>();
    for (BatchPlan.Task task : plan.annotations()) {
      Path target = out.resolve(results.folder().relativize(task.keptTarget()));
      if (originals.contain(target)) {
        leftOut.add(task.failed(Reasons.ORIGINAL));
      } else {
        annotations.add(task.keptAt(target));
      }
    }
    return new BatchPlan(plan.tasks(), leftOut, annotations);
  }

  /// The same, without copies: other files are told to be passed over.
  public FolderPlan leavingOthers() {
    List<FileResult> leftOut = new ArrayList<>(pictures.leftOut());
    others.forEach(other -> leftOut.add(new FileResult.Skipped(other.source(), Reasons.OTHER)));
    return new FolderPlan(new BatchPlan(pictures.tasks(), leftOut, pictures.annotations()),
        List.of());
  }
}
