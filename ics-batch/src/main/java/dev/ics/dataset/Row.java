package dev.ics.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the manifest says of one source: a text for each column that means something to it.
/// Immutable.
final class Row {

  private final Map<Column, String> cells;

  /// @param cells with a source and a status, and lengths that are whole numbers of at least 0
  Row(Map<Column, String> cells) {
    this.cells = new EnumMap<>(cells);
    if (!cells.containsKey(Column.SOURCE) || !cells.containsKey(Column.STATUS)) {
      throw new IllegalArgumentException("no source or no status in " + cells);
    }
    if (number(Column.BYTES_BEFORE) < 0 || number(Column.BYTES_AFTER) < 0) {
      throw new IllegalArgumentException("a length below 0 in " + cells);
    }
  }

  static Row of(String source, Status status) {
    return new Row(Map.of(Column.SOURCE, source, Column.STATUS, status.text()));
  }

  /// Of a source that was not worked on to the end.
  static Row of(String source, Status status, String reason) {
    return of(source, status).with(Column.REASON, reason);
  }

  /// The same with one more cell.
  Row with(Column column, String cell) {
    Map<Column, String> more = new EnumMap<>(cells);
    more.put(column, cell);
    return new Row(more);
  }

  String source() {
    return Objects.requireNonNull(cells.get(Column.SOURCE));
  }

  Optional<String> cell(Column column) {
    return Optional.ofNullable(cells.get(column));
  }

  boolean has(Status status) {
    return status.text().equals(cells.get(Column.STATUS));
  }

  /// A count; 0 where there is none.
  long number(Column column) {
    return Long.parseLong(cells.getOrDefault(column, "0"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && row.cells.equals(cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
