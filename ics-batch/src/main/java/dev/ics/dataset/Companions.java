package dev.ics.dataset;

import dev.ics.batch.Globs;
import dev.ics.batch.SourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// What of a dataset is no picture but belongs to pictures. Patterns are those of [Globs].
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
    Globs.of(masks, boxes);
  }

  /// What a source is, by its path below the folder.
  Function<Path, SourceKind> kinds() {
    Predicate<Path> isMask = matching(masks);
    Predicate<Path> isAnnotation = matching(boxes);
    return path -> {
      if (isAnnotation.test(path)) {
        return new SourceKind.Annotation();
      }
      return isMask.test(path) ? new SourceKind.Mask(maskFill) : new SourceKind.Picture();
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

  private static Predicate<Path> matching(List<String> patterns) {
    Globs globs = Globs.of(patterns, List.of());
    return path -> !patterns.isEmpty() && globs.include(path);
  }
}
