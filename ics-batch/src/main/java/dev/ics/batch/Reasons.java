package dev.ics.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.decode.ImageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Failures in words for people: one line, what was found and the way out.
///
/// The system's own words may be in any language, so what is wrong is read off the files where that
/// is possible.
public final class Reasons {

  static final String SPECIAL = "is a pipe, a socket or a device, not a picture; leave it out";

  static final String OTHER = "no picture by its name or its first bytes; --copy-others copies it";

  static final String LARGER = "the result would be larger";

  static final String ANIMATED = "an animation, it would lose its frames";

  static final String NOT_PNG = "--in-place rewrites PNG files only; use -o FOLDER";

  public static final String ORIGINAL = "would overwrite the original;"
      + " choose another output or use --in-place";

  static final String UNSPELLABLE = "its name has letters that the locale does not know;"
      + " set LC_ALL=C.UTF-8";

  /// The longest name that the usual file systems take, in bytes.
  private static final int MAX_NAME_BYTES = 255;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Reasons() {}

  static String loop(Path target) {
    return "links back to %s; remove the link".formatted(shown(target));
  }

  static String outside(Path target) {
    return "links out of the folder, to %s; name that folder instead".formatted(shown(target));
  }

  public static String exists(Path target) {
    return Files.isDirectory(target)
        ? "cannot write %s: a folder has that name; choose another output".formatted(shown(target))
        : "%s exists; --force replaces it".formatted(shown(target));
  }

  /// Why it cannot be seen what a path is, or what is in it.
  static String looking(Path path, IOException failure) {
    boolean link = Files.isSymbolicLink(path);
    return switch (failure) {
      case NoSuchFileException _ when link ->
        "links to a file that does not exist; repair or remove the link";
      case NoSuchFileException _ -> "no such file or folder; check the name";
      case AccessDeniedException _ when Files.isDirectory(path) ->
        "folder cannot be read: permission denied; make it readable (chmod u+rx) or leave it out";
      case AccessDeniedException _ ->
        "cannot be read: permission denied; make it readable (chmod u+r) or leave it out";
      case FileSystemException _ when link && !Files.exists(path) ->
        "links back to itself; remove the link";
      default -> "cannot be read: %s; check it or leave it out".formatted(said(failure));
    };
  }

  /// Why a file cannot be read.
  public static String reading(Path source, IOException failure) {
    return Files.isDirectory(source)
        ? "has become a folder; name it again"
        : looking(source, failure);
  }

  /// Why a file cannot be written.
  ///
  /// @param bytes how long it would have been
  public static String writing(Path target, long bytes, IOException failure) {
    if (failure instanceof FileAlreadyExistsException
        && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return exists(target);
    }
    return "cannot write %s: %s".formatted(shown(target), whyNotWritten(target, bytes, failure));
  }

  private static String whyNotWritten(Path target, long bytes, IOException failure) {
    Path folder = Folders.nearest(Folders.of(target));
    if (!Files.isDirectory(folder)) {
      return "%s is not a folder; choose another output".formatted(shown(folder));
    }
    if (Files.isDirectory(target)) {
      return "a folder has that name; choose another output";
    }
    if (Folders.isReadOnly(folder)) {
      return "%s is on a read-only file system; choose another output".formatted(shown(folder));
    }
    if (failure instanceof AccessDeniedException) {
      Path closed = Files.isWritable(folder) ? target : folder;
      return "permission denied; make %s writable (chmod u+w) or choose another output"
          .formatted(shown(closed));
    }
    if (failure instanceof NoSuchFileException) {
      return "%s has vanished; do it again".formatted(shown(Folders.of(target)));
    }
    if (FileNames.name(target).getBytes(UTF_8).length > MAX_NAME_BYTES) {
      return "the name is too long; rename the source";
    }
    if (Folders.usableBytes(folder) < bytes) {
      return "no space left; free %,d bytes or choose another output".formatted(bytes);
    }
    return said(failure) + "; choose another output";
  }

  /// Why a picture that is done could not be noted, so that it will be done again.
  static String recording(IOException failure) {
    return "done, but that could not be noted: %s; call again when it can".formatted(said(failure));
  }

  /// Why a picture that could be read could not be worked on.
  static String refused(ImageException refusal) {
    return said(refusal);
  }

  static String overdue(Duration most) {
    return "given up: it takes longer than %,d s; raise that with --max-seconds"
        .formatted(most.toSeconds());
  }

  public static String outOfMemory() {
    return "too large for the memory there is (%,d MB); give Java more (-Xmx), or use --jobs 1"
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }

  /// A failure that no file should be able to cause.
  public static String fault(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return oneLine("fault in ICS: %s%s; please report it with the picture".formatted(fault, place));
  }

  /// A path on one line, whatever its name holds.
  public static String shown(Path path) {
    return CONTROL.matcher(path.toString()).replaceAll("?");
  }

  private static String said(IOException failure) {
    String words = failure instanceof FileSystemException withPath
        ? withPath.getReason()
        : failure.getMessage();
    return words == null ? failure.getClass().getSimpleName() : oneLine(words);
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
