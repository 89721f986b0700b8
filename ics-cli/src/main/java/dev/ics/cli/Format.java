package dev.ics.cli;

import dev.ics.write.ImageFormat;
import java.util.List;

/// What `--format` may be.
enum Format {
  PNG,
  WEBP,
  GIF,

  /// Whichever is smallest.
  AUTO;

  /// The formats that a result may have.
  List<ImageFormat> formats() {
    return switch (this) {
      case PNG -> List.of(ImageFormat.PNG);
      case WEBP -> List.of(ImageFormat.WEBP);
      case GIF -> List.of(ImageFormat.GIF);
      case AUTO -> List.of(ImageFormat.values());
    };
  }
}
