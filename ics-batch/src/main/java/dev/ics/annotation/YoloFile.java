package dev.ics.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.annotation.Mapping.Point;
import dev.ics.downscale.Placement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The labels of one picture as YOLO has them (Ultralytics, "Object Detection Datasets Overview" and
/// "Instance Segmentation Datasets Overview"): a line for each object, `class cx cy w h` with an optional
/// confidence, or `class x1 y1 x2 y2 …`, as shares of the upright picture's width and height.
public final class YoloFile {

  private static final long MAX_BYTES = 64_000_000;

  /// A millionth of the widest picture is a fifteenth of a pixel.
  private static final int DECIMALS = 6;

  /// Programs that round write a little more than 1.
  private static final double SLACK = 0.01;

  /// In pixels.
  private static final double LEAST_SIDE = 0.001;

  private static final int BOX = 5, BOX_WITH_CONFIDENCE = 6, LEAST_POLYGON = 7;

  private final Mapping mapping;
  private final boolean unchanged;
  private int dropped;

  private YoloFile(Placement placement) {
    this.mapping = new Mapping(1, placement);
    this.unchanged = placement.isProportional();
  }

  /// Writes the labels as they are in the result.
  ///
  /// @throws AnnotationException where a line is none of YOLO
  public static Tally rescale(Path file, AnnotatedPicture picture, OutputStream out)
      throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new AnnotationException("has %,d bytes; the labels of a picture have at most %,d"
          .formatted(Files.size(file), MAX_BYTES));
    }
    var labels = new YoloFile(picture.placement());
    try (var lines = new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder()))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<String> rescaled = labels.rescaled(line.strip(), "line " + number);
        if (rescaled.isPresent()) {
          out.write((rescaled.get() + "\n").getBytes(UTF_8));
        }
      }
    } catch (CharacterCodingException _) {
      throw new AnnotationException("is no text in UTF-8, as the labels of YOLO are");
    }
    return new Tally(labels.dropped, 0, 0);
  }

  private Optional<String> rescaled(String line, String where) throws AnnotationException {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String[] words = line.split("\\s+");
    double[] shares = shares(words, where);
    if (unchanged) {
      return Optional.of(line);
    }
    boolean box = words.length == BOX || words.length == BOX_WITH_CONFIDENCE;
    Optional<String> result = box ? box(words, shares) : polygon(words[0], shares);
    if (result.isEmpty()) {
      dropped++;
    }
    return result;
  }

  private static double[] shares(String[] words, String where) throws AnnotationException {
    boolean polygon = words.length >= LEAST_POLYGON && words.length % 2 == 1;
    if (words.length != BOX && words.length != BOX_WITH_CONFIDENCE && !polygon) {
      throw new AnnotationException(
          "%s has %,d words; allowed are class cx cy w h and class x1 y1 …"
              .formatted(where, words.length));
    }
    double[] shares = new double[words.length - 1];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Decimals.parse(words[i + 1], where);
      if (shares[i] < -SLACK || shares[i] > 1 + SLACK) {
        throw new AnnotationException(
            "%s: found %s; allowed are shares of the picture, from 0 to 1".formatted(where,
                Decimals.text(shares[i], 3)));
      }
    }
    return shares;
  }

  private Optional<String> box(String[] words, double[] shares) {
    double width = mapping.width();
    double height = mapping.height();
    Box box = Box.of((shares[0] - shares[2] / 2) * width, (shares[1] - shares[3] / 2) * height,
        shares[2] * width, shares[3] * height);
    return snapped(box).through(mapping, LEAST_SIDE).map(left -> {
      Placement result = mapping.placement();
      String line = String.join(" ", words[0],
          share((left.left() + left.right()) / 2, result.width()),
          share((left.top() + left.bottom()) / 2, result.height()),
          share(left.width(), result.width()), share(left.height(), result.height()));
      return words.length == BOX ? line : line + " " + words[BOX];
    });
  }

  /// Shares are rounded: an edge so near to that of the picture is meant to be it.
  private Box snapped(Box box) {
    return new Box(snapped(box.left(), mapping.width()), snapped(box.top(), mapping.height()),
        snapped(box.right(), mapping.width()), snapped(box.bottom(), mapping.height()));
  }

  private static double snapped(double place, int edge) {
    double near = 1e-5 * edge;
    return Math.abs(place) < near ? 0 : Math.abs(place - edge) < near ? edge : place;
  }

  private Optional<String> polygon(String label, double[] shares) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < shares.length; i += 2) {
      corners.add(new Point(snapped(shares[i] * mapping.width(), mapping.width()),
          snapped(shares[i + 1] * mapping.height(), mapping.height())));
    }
    List<Point> left = new Polygon(corners).through(mapping).corners();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    var line = new StringBuilder(label);
    for (Point corner : left) {
      line.append(' ').append(share(corner.x(), mapping.placement().width()));
      line.append(' ').append(share(corner.y(), mapping.placement().height()));
    }
    return Optional.of(line.toString());
  }

  private static String share(double place, int side) {
    return Decimals.text(place / side, DECIMALS);
  }
}
