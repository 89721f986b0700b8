import java.util.Optional;

/// What it takes to reach a score.
///
/// @param result the smallest that reaches the target; empty where none was found
record Need(Picture picture, int target, Optional<Result> result) {

  /// The scores to be reached.
  static final int[] TARGETS = {50, 60, 70, 80};
}
