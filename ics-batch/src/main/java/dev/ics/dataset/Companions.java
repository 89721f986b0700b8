package dev.ics.dataset;

import dev.ics.batch.SourceKind;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What of a dataset is no picture but belongs to pictures. Patterns are globs, as
/// [FileSystem#getPathMatcher] has them, for paths below the folder of sources, with `/` on every
/// system.
///
/// @param masks    which files are label masks
/// @param maskFill the label of their padding, 0..65,535
/// @param boxes    which files are annotations, of COCO or YOLO
public record Companions(List<String> masks, int maskFill, List<String> boxes) {

  /// All files are pictures.
  public static final Companions NONE = new Companions(List.of(), 0, List.of());

  public Companions {
    masks = List.copyOf(masks);
    boxes = List.copyOf(boxes);
    matchers(masks);
    matchers(boxes);
  }

  /// What a source is, by its path below the folder.
  Function<Path, SourceKind> kinds() {
    List<PathMatcher> maskMatchers = matchers(masks);
    List<PathMatcher> boxMatchers = matchers(boxes);
    return path -> {
      if (boxMatchers.stream().anyMatch(matcher -> matcher.matches(path))) {
        return new SourceKind.Annotation();
      }
      return maskMatchers.stream().anyMatch(matcher -> matcher.matches(path))
          ? new SourceKind.Mask(maskFill)
          : new SourceKind.Picture();
    };
  }

  void putInto(Map<String, String> settings) {
    if (!masks.isEmpty()) {
      settings.put("masks", String.join(" ", masks));
      settings.put("mask-fill", String.valueOf(maskFill));
    }
    if (!boxes.isEmpty()) {
      settings.put("boxes", String.join(" ", boxes));
    }
  }

  private static List<PathMatcher> matchers(List<String> globs) {
    FileSystem files = FileSystems.getDefault();
    return globs.stream().map(glob -> files.getPathMatcher("glob:" + glob)).toList();
  }
}
