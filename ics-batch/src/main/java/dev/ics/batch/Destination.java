package dev.ics.batch;

import dev.ics.write.ImageFormat;
import java.nio.file.Path;
import java.util.List;

/// Where results go.
public sealed interface Destination {

  /// The formats that a result may have there.
  List<ImageFormat> formats();

  /// A folder, made when it is not there; sources keep their names and their folders below it.
  record Folder(Path folder, List<ImageFormat> formats) implements Destination {
    public Folder {
      formats = List.copyOf(formats);
    }
  }

  /// One file, for one source.
  record File(Path file, List<ImageFormat> formats) implements Destination {
    public File {
      formats = List.copyOf(formats);
    }
  }

  /// Each PNG is replaced by its result.
  record InPlace() implements Destination {
    @Override
    public List<ImageFormat> formats() {
      return List.of(ImageFormat.PNG);
    }
  }
}
