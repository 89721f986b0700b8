package dev.ics.dataset;

import dev.ics.batch.BatchListener;
import dev.ics.batch.FileResult;

/// Told what a run is going to do, and then of each file as it ends.
public interface DatasetListener extends BatchListener {

  /// Does nothing.
  DatasetListener NONE = new DatasetListener() {
    @Override
    public void began(DatasetPlan plan) {}

    @Override
    public void ended(FileResult result) {}
  };

  /// The work begins.
  void began(DatasetPlan plan);

  /// Before that: the colors of so many pictures are going to be counted, for palettes that pictures
  /// share.
  default void counting(int pictures) {}

  /// One of them has been counted, or cannot be.
  default void counted() {}

  /// Pictures came, went or changed since the palettes that are shared were made. Others take their
  /// place, and each picture that gets another is done again.
  default void palettesDiffer() {}
}
