package dev.ics.annotation;

import dev.ics.annotation.JsonNode.Elements;
import dev.ics.annotation.JsonNode.Leaf;
import dev.ics.annotation.JsonNode.Members;
import dev.ics.annotation.Mapping.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One annotation of COCO ("COCO data format", cocodataset.org), given the geometry of its picture. What
/// is not about places stays as it is.
///
/// @param where it stands in the file
record CocoAnnotation(Mapping mapping, String where) {

  /// A thousandth of a pixel.
  private static final int DECIMALS = 3;

  private static final double LEAST_SIDE = 0.001;

  /// What an annotation covers, by which its area changes.
  ///
  /// @param node  as it is in the result
  /// @param share of what it covered that it covers now, in pixels of the result for each of the picture
  private record Shape(JsonNode node, double share) {}

  /// Empty where nothing of it is left.
  Optional<Members> rescaled(Members annotation) throws AnnotationException {
    if (mapping.changesNothing()) {
      return Optional.of(annotation);
    }
    Members result = annotation;
    Optional<JsonNode> box = annotation.get("bbox").filter(node -> !isEmpty(node));
    Optional<Shape> shape = Optional.empty();
    if (box.isPresent()) {
      shape = box(box.get());
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      result = result.with("bbox", shape.get().node());
    }
    Optional<JsonNode> outline = annotation.get("segmentation").filter(node -> !isEmpty(node));
    if (outline.isPresent()) {
      shape = Optional.of(outline(outline.get()));
      if (box.isEmpty() && shape.get().share() == 0) {
        return Optional.empty();
      }
      result = result.with("segmentation", shape.get().node());
    }
    return Optional.of(withParts(withPoints(withArea(result, shape))));
  }

  private static boolean isEmpty(JsonNode node) {
    return node instanceof Elements(List<JsonNode> nodes) && nodes.isEmpty();
  }

  private Optional<Shape> box(JsonNode node) throws AnnotationException {
    double[] numbers = numbers(node, "bbox");
    if (numbers.length != 4) {
      throw new AnnotationException(
          "%s: its bbox has %,d numbers, not 4".formatted(where, numbers.length));
    }
    Box box = Box.of(numbers[0], numbers[1], numbers[2], numbers[3]);
    return box.through(mapping, LEAST_SIDE)
        .map(left -> new Shape(
            elements(List.of(left.left(), left.top(), left.width(), left.height())),
            box.area() == 0 ? 0 : left.area() / Math.abs(box.area())));
  }

  private Shape outline(JsonNode node) throws AnnotationException {
    return switch (node) {
      case Elements(List<JsonNode> polygons) -> polygons(polygons);
      case Members runs -> runs(runs);
      case Leaf _ -> throw new AnnotationException(
          "%s: its segmentation is neither polygons nor runs".formatted(where));
    };
  }

  private Shape polygons(List<JsonNode> polygons) throws AnnotationException {
    List<JsonNode> left = new ArrayList<>();
    double before = 0;
    double after = 0;
    for (JsonNode node : polygons) {
      Polygon polygon = polygon(node);
      Polygon shown = polygon.through(mapping);
      before += polygon.area();
      after += shown.area();
      if (!shown.corners().isEmpty()) {
        List<Double> numbers = new ArrayList<>();
        shown.corners().forEach(corner -> {
          numbers.add(corner.x());
          numbers.add(corner.y());
        });
        left.add(elements(numbers));
      }
    }
    return new Shape(new Elements(left), before == 0 ? 0 : after / before);
  }

  private Polygon polygon(JsonNode node) throws AnnotationException {
    double[] numbers = numbers(node, "polygon");
    if (numbers.length % 2 == 1) {
      throw new AnnotationException(
          "%s: a polygon has %,d numbers, which are no pairs".formatted(where, numbers.length));
    }
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      corners.add(new Point(numbers[i], numbers[i + 1]));
    }
    return new Polygon(corners);
  }

  private Shape runs(Members node) throws AnnotationException {
    double[] size = numbers(node.get("size").orElse(new Elements(List.of())), "size");
    if (size.length != 2 || size[0] != mapping.height() || size[1] != mapping.width()) {
      throw new AnnotationException("%s: its runs are not of the picture's size, %d x %d"
          .formatted(where, mapping.width(), mapping.height()));
    }
    Optional<JsonNode> counts = node.get("counts");
    boolean compressed = counts.isPresent() && counts.get() instanceof Leaf;
    RunLengths before = RunLengths.of(mapping.width(), mapping.height(),
        counts(counts.orElse(new Elements(List.of()))), where);
    RunLengths after = before.through(mapping);
    JsonNode written = compressed
        ? Leaf.string(after.compressed())
        : new Elements(after.counts().stream().map(this::number).toList());
    return new Shape(
        node.with("size", new Elements(List.of(number(after.height()), number(after.width()))))
            .with("counts", written),
        before.area() == 0 ? 0 : (double) after.area() / before.area());
  }

  private List<Integer> counts(JsonNode node) throws AnnotationException {
    if (node instanceof Leaf(var _, String text)) {
      return RunLengths.uncompressed(text, where);
    }
    List<Integer> counts = new ArrayList<>();
    for (double count : numbers(node, "counts")) {
      counts.add((int) count);
    }
    return counts;
  }

  private Members withArea(Members annotation, Optional<Shape> shape) throws AnnotationException {
    Optional<String> area = annotation.text("area");
    if (area.isEmpty() || shape.isEmpty()) {
      return annotation;
    }
    double before = Decimals.parse(area.get(), where + ": area");
    return annotation.with("area", number(before * shape.get().share()));
  }

  /// What is cut off is said as a point that is not labeled: three zeros.
  private Members withPoints(Members annotation) throws AnnotationException {
    Optional<JsonNode> node = annotation.get("keypoints");
    if (node.isEmpty() || !(node.get() instanceof Elements(List<JsonNode> nodes))) {
      return annotation;
    }
    double[] numbers = numbers(node.get(), "keypoints");
    if (numbers.length % 3 != 0) {
      throw new AnnotationException("%s: its keypoints have %,d numbers, which are no threes"
          .formatted(where, numbers.length));
    }
    List<JsonNode> points = new ArrayList<>(nodes);
    int labeled = 0;
    for (int i = 0; i < numbers.length; i += 3) {
      if (numbers[i + 2] > 0) {
        Point point = mapping.place(numbers[i], numbers[i + 1]);
        boolean shown = mapping.shows(point);
        points.set(i, number(shown ? point.x() : 0));
        points.set(i + 1, number(shown ? point.y() : 0));
        if (shown) {
          labeled++;
        } else {
          points.set(i + 2, number(0));
        }
      }
    }
    return annotation.with("keypoints", new Elements(points))
        .with("num_keypoints", number(labeled));
  }

  /// Panoptic annotations have a list of parts, each with a box.
  private Members withParts(Members annotation) throws AnnotationException {
    Optional<JsonNode> node = annotation.get("segments_info");
    if (node.isEmpty() || !(node.get() instanceof Elements(List<JsonNode> parts))) {
      return annotation;
    }
    List<JsonNode> left = new ArrayList<>();
    for (JsonNode part : parts) {
      if (part instanceof Members members) {
        rescaled(members).ifPresent(left::add);
      } else {
        left.add(part);
      }
    }
    return annotation.with("segments_info", new Elements(left));
  }

  private double[] numbers(JsonNode node, String what) throws AnnotationException {
    if (!(node instanceof Elements(List<JsonNode> nodes))) {
      throw new AnnotationException("%s: its %s is no list".formatted(where, what));
    }
    double[] numbers = new double[nodes.size()];
    for (int i = 0; i < numbers.length; i++) {
      String text = nodes.get(i) instanceof Leaf(var _, String found) ? found : "[…]";
      numbers[i] = Decimals.parse(text, where + ": " + what);
    }
    return numbers;
  }

  private Elements elements(List<Double> numbers) {
    return new Elements(numbers.stream().map(this::number).toList());
  }

  private JsonNode number(double value) {
    return Leaf.number(Decimals.text(value, DECIMALS));
  }
}
