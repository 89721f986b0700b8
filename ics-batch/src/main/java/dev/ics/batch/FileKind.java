package dev.ics.batch;

import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.UnsupportedImageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// What a file in a folder of pictures is meant to be. Its name decides where it says so: a file
/// that is called a picture and is none is a broken picture.
enum FileKind {

  PICTURE,

  /// A list, labels, notes, a program, an archive.
  OTHER;

  /// Enough for the header of any picture.
  private static final int BEGINNING = 1 << 16;

  /// Of pictures, those that cannot be read here with them: their owners want to hear of it.
  private static final Set<String> PICTURES = Set.of(".png", ".apng", ".jpg", ".jpeg", ".jpe",
      ".jfif", ".jif", ".gif", ".webp", ".bmp", ".dib", ".tif", ".tiff", ".psd", ".psb", ".tga",
      ".pnm", ".pbm", ".pgm", ".ppm", ".pam", ".pfm", ".ico", ".cur", ".icns", ".pcx", ".hdr",
      ".exr", ".jp2", ".j2k", ".jpx", ".jxl", ".heic", ".heif", ".avif", ".dng", ".cr2", ".nef",
      ".arw", ".orf", ".raf", ".rw2");

  private static final Set<String> OTHERS = Set.of(".txt", ".csv", ".tsv", ".md", ".rst", ".json",
      ".jsonl", ".ndjson", ".geojson", ".xml", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf",
      ".html", ".htm", ".css", ".js", ".log", ".lst", ".list", ".names", ".data", ".labels", ".cls",
      ".caption", ".npy", ".npz", ".mat", ".h5", ".hdf5", ".parquet", ".arrow", ".feather", ".avro",
      ".tfrecord", ".tfrecords", ".record", ".pkl", ".pickle", ".pt", ".pth", ".ckpt", ".onnx",
      ".safetensors", ".bin", ".db", ".sqlite", ".sqlite3", ".lmdb", ".mdb", ".idx", ".zip", ".tar",
      ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".pdf", ".doc", ".docx", ".xls", ".xlsx",
      ".odt", ".ods", ".rtf", ".py", ".ipynb", ".sh", ".bat", ".java", ".r", ".m", ".lua", ".mp3",
      ".wav", ".flac", ".ogg", ".mp4", ".mov", ".avi", ".mkv", ".webm", ".md5", ".sha1", ".sha256",
      ".svg", ".xmp", ".bak", ".lock", ".torrent", ".url", ".license", ".gitkeep");

  /// By the name's extension, and where that says nothing by the first bytes. A file that cannot be
  /// read counts as a picture, so that it is told when its turn comes.
  static FileKind of(Path file) {
    String extension = FileNames.extension(FileNames.name(file)).toLowerCase(Locale.ROOT);
    if (PICTURES.contains(extension)) {
      return PICTURE;
    }
    return OTHERS.contains(extension) ? OTHER : byContent(file);
  }

  private static FileKind byContent(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      ImageDecoder.inspect(in.readNBytes(BEGINNING));
      return PICTURE;
    } catch (UnsupportedImageException _) {
      return OTHER;
    } catch (ImageException _) {
      return PICTURE; // begun as one, and cut or damaged
    } catch (IOException _) {
      return PICTURE;
    }
  }
}
