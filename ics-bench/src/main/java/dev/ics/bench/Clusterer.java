package dev.ics.bench;

/// K-means as one library offers it.
interface Clusterer {

  /// Puts a picture into the library's own form. This is not timed.
  Loaded load(Picture picture, InputForm form);

  /// A picture in the form that the library takes.
  interface Loaded {

    /// The centroids after one whole run, with its start. This is timed.
    double[][] centroids(Task task);
  }
}
