package dev.ics.annotation;

import java.io.IOException;

/// An annotation file that is not understood. The message is one line for the person who gave it.
public final class AnnotationException extends IOException {
  public AnnotationException(String message) {
    super(message);
  }
}
