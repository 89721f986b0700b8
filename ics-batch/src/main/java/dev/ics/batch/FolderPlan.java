package dev.ics.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a folder tree holds and which file becomes which, decided before anything is written.
///
/// @param pictures with what cannot be done and what is passed over
/// @param others   in the order of their sources
public record FolderPlan(BatchPlan pictures, List<OtherFile> others) {

  public FolderPlan {
    others = List.copyOf(others);
  }

  /// Looks through a folder. Links that lead out of it are passed over.
  ///
  /// @param out     the folder of results, no source where it lies inside the first; others go there
  /// @param results where results of pictures go, in it
  /// @throws IOException if the folder of results cannot be one
  public static FolderPlan of(Path in, Path out, Destination.Folder results, Globs globs)
      throws IOException {
    Folders.checkFolder(out);
    Optional<Path> within = Optional.of(in.toRealPath());
    SourceWalk walk = SourceWalk.of(List.of(in),
        new WalkRules(Optional.of(out), globs, within));
    List<Source> pictures = new ArrayList<>();
    List<OtherFile> others = new ArrayList<>();
    for (Source source : walk.sources()) {
      switch (FileKind.of(source.path())) {
        case PICTURE -> pictures.add(source);
        case OTHER -> others.add(new OtherFile(source.path(),
            out.resolve(source.below()).resolve(source.name()), source.state()));
      }
    }
    return new FolderPlan(BatchPlan.intoFolder(walk, pictures, results), others);
  }

  /// The same, without copies: other files are told to be passed over.
  public FolderPlan leavingOthers() {
    List<FileResult> leftOut = new ArrayList<>(pictures.leftOut());
    others.forEach(other -> leftOut.add(new FileResult.Skipped(other.source(), Reasons.OTHER)));
    return new FolderPlan(new BatchPlan(pictures.tasks(), leftOut), List.of());
  }
}
