package dev.ics.palette;

import dev.ics.kmeans.SearchedKMeans;

/// How a palette is chosen: the strategies of the Image Compression System.
public sealed interface PaletteMethod {

  /// The most colors a palette may be asked for; above 256 a picture is written in true color.
  int MAX_COLORS = 65_536;

  /// The seed of every method unless the caller gives another, so that runs repeat. No seed is lucky
  /// on every picture. This one was picked because with it the ten starts of FKM come within 1 % of
  /// the best of fifty on all reference pictures.
  long DEFAULT_SEED = 44;

  /// The most colors the palette may have.
  int colors();

  /// SO, size only: every color is kept.
  record SizeOnly() implements PaletteMethod {
    @Override
    public int colors() {
      return Integer.MAX_VALUE;
    }
  }

  /// MKM, plain Lloyd K-means from pixels drawn at random.
  ///
  /// @param colors     2..65,536
  /// @param iterations at most so many updates, at least 1
  /// @param seed       of the draw; the same seed gives the same palette
  record Mkm(int colors, int iterations, long seed) implements PaletteMethod {

    public static final int DEFAULT_ITERATIONS = 10;

    public Mkm {
      checkColors(colors);
      checkPositive("iterations", iterations);
    }

    public Mkm(int colors) {
      this(colors, DEFAULT_ITERATIONS, DEFAULT_SEED);
    }
  }

  /// FKM, full K-means as scikit-learn's `KMeans`: greedy k-means++ starts, the best of several.
  ///
  /// @param colors     2..65,536
  /// @param starts     how many starts are tried, at least 1 (scikit-learn's `n_init`)
  /// @param iterations at most so many for each start, at least 1
  /// @param tolerance  stop when the centers' squared movements add up to at most this share of the
  ///                   mean variance of the coordinates; at least 0
  /// @param seed       of the starts; the same seed gives the same palette
  record Fkm(int colors, int starts, int iterations, double tolerance, long seed)
      implements PaletteMethod {

    public static final int DEFAULT_STARTS = 10;
    public static final int DEFAULT_ITERATIONS = 300;
    public static final double DEFAULT_TOLERANCE = 1e-4;

    public Fkm {
      checkColors(colors);
      checkPositive("starts", starts);
      checkPositive("iterations", iterations);
      if (!(tolerance >= 0)) {
        throw new IllegalArgumentException("tolerance %s is not at least 0".formatted(tolerance));
      }
    }

    public Fkm(int colors) {
      this(colors, DEFAULT_STARTS, DEFAULT_ITERATIONS, DEFAULT_TOLERANCE, DEFAULT_SEED);
    }
  }

  /// MBKM, mini-batch K-means as scikit-learn's `MiniBatchKMeans`.
  ///
  /// @param colors     2..65,536
  /// @param batchSize  pixels drawn for each step, at least 1
  /// @param iterations at most so many times the number of pixels are drawn, at least 1
  /// @param seed       of the draws; the same seed gives the same palette
  record Mbkm(int colors, int batchSize, int iterations, long seed) implements PaletteMethod {

    /// The batch of the original Image Compression System.
    public static final int DEFAULT_BATCH_SIZE = 100_000;

    /// As many as the original Image Compression System allowed.
    public static final int DEFAULT_ITERATIONS = 10;

    public Mbkm {
      checkColors(colors);
      checkPositive("batch size", batchSize);
      checkPositive("iterations", iterations);
    }

    public Mbkm(int colors) {
      this(colors, DEFAULT_BATCH_SIZE, DEFAULT_ITERATIONS, DEFAULT_SEED);
    }
  }

  /// AUTO, K-means that goes on searching where Lloyd's iterations alone end.
  ///
  /// @param colors 2..65,536
  /// @param effort 0..9, as of [SearchedKMeans]
  /// @param seed   of the search; the same seed gives the same palette
  record Auto(int colors, int effort, long seed) implements PaletteMethod {

    public static final int MAX_EFFORT = SearchedKMeans.MAX_EFFORT;
    public static final int DEFAULT_EFFORT = 2;

    public Auto {
      checkColors(colors);
      if (effort < 0 || effort > MAX_EFFORT) {
        throw new IllegalArgumentException(
            "effort %,d is not in 0..%d".formatted(effort, MAX_EFFORT));
      }
    }

    public Auto(int colors) {
      this(colors, DEFAULT_EFFORT, DEFAULT_SEED);
    }
  }

  private static void checkColors(int colors) {
    if (colors < 2 || colors > MAX_COLORS) {
      throw new IllegalArgumentException(
          "colors %,d is not in 2..%,d".formatted(colors, MAX_COLORS));
    }
  }

  private static void checkPositive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s %,d is not at least 1".formatted(what, value));
    }
  }
}
