package dev.ics.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A picture that cannot be had from the given bytes. The message is one line for the person who
/// gave the file, without control characters whatever the file holds; the fields of the kinds carry
/// its numbers.
public abstract sealed class ImageException extends IOException
    permits ForeignColorException, ImageTooLargeException, UnreadableImageException,
    UnsupportedImageException, UnwritableImageException {

  /// In letters; some decoders quote the file.
  private static final int LONGEST = 300;

  ImageException(String message, @Nullable Throwable cause) {
    super(line(message), cause);
  }

  private static String line(String message) {
    String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    return shown.replaceAll("\\p{Cc}+", " ");
  }
}
