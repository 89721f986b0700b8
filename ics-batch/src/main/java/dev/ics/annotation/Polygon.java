package dev.ics.annotation;

import dev.ics.downscale.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Corners, the last joined to the first.
record Polygon(List<Mapping.Point> corners) {

  Polygon {
    corners = List.copyOf(corners);
  }

  /// What is left of it in the result; without corners where that is nothing.
  Polygon through(Mapping mapping) {
    List<Mapping.Point> placed = corners.stream()
        .map(corner -> mapping.place(corner.x(), corner.y()))
        .toList();
    return placed.stream().allMatch(mapping::shows)
        ? new Polygon(placed)
        : new Polygon(placed).cut(mapping.visible());
  }

  /// Cuts along one edge after the other (Sutherland and Hodgman, "Reentrant polygon clipping", 1974).
  private Polygon cut(Window seen) {
    double right = seen.left() + seen.width();
    double bottom = seen.top() + seen.height();
    Polygon cut = cut(corner -> corner.x() - seen.left())
        .cut(corner -> right - corner.x())
        .cut(corner -> corner.y() - seen.top())
        .cut(corner -> bottom - corner.y());
    return cut.area() > 0 ? cut : new Polygon(List.of());
  }

  /// @param inside how far a corner is on the side that stays; negative on the other
  private Polygon cut(ToDoubleFunction<Mapping.Point> inside) {
    List<Mapping.Point> kept = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Mapping.Point from = corners.get(i);
      Mapping.Point to = corners.get((i + 1) % corners.size());
      double before = inside.applyAsDouble(from);
      double after = inside.applyAsDouble(to);
      if (before >= 0) {
        kept.add(from);
      }
      if (before < 0 != after < 0) {
        double share = before / (before - after);
        kept.add(new Mapping.Point(from.x() + share * (to.x() - from.x()),
            from.y() + share * (to.y() - from.y())));
      }
    }
    return new Polygon(kept);
  }

  /// The shoelace formula.
  double area() {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      Mapping.Point from = corners.get(i);
      Mapping.Point to = corners.get((i + 1) % corners.size());
      twice += from.x() * to.y() - to.x() * from.y();
    }
    return Math.abs(twice) / 2;
  }
}
