import java.io.IOException;
import java.util.Optional;

/// Who is compared.
interface Contender {

  /// The smallest file found that reaches a score; empty where none does.
  Optional<Result> fewest(Picture picture, int target) throws IOException, InterruptedException;
}
