package dev.ics.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A picture that cannot be had from the given bytes. The message is one line for the person who
/// gave the file, without control characters whatever the file holds; the fields of the kinds carry
/// its numbers.
public abstract sealed class ImageException extends IOException
    permits ForeignColorException, ImageTooLargeException, UnreadableImageException,
    UnsupportedImageException, UnwritableImageException {

  ImageException(String message, @Nullable Throwable cause) {
    super(message.replaceAll("\\p{Cc}+", " "), cause);
  }
}
