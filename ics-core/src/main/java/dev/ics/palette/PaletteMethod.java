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

  /// A method that chooses a number of colors by those of the picture.
  sealed interface Clustered extends PaletteMethod {

    /// The same with another number of colors, 2..65,536.
    Clustered withColors(int colors);
  }

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
  record Mkm(int colors, int iterations, long seed) implements Clustered {

    public static final int DEFAULT_ITERATIONS = 10;

    public Mkm {
      checkColors(colors);
      checkPositive("iterations", iterations);
    }

    public Mkm(int colors) {
      this(colors, DEFAULT_ITERATIONS, DEFAULT_SEED);
    }

    @Override
    public Mkm withColors(int colors) {
      return new Mkm(colors, iterations, seed);
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
      implements Clustered {

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

    @Override
    public Fkm withColors(int colors) {
      return new Fkm(colors, starts, iterations, tolerance, seed);
    }
  }

  /// MBKM, mini-batch K-means as scikit-learn's `MiniBatchKMeans`.
  ///
  /// @param colors     2..65,536
  /// @param batchSize  pixels drawn for each step, at least 1
  /// @param iterations at most so many times the number of pixels are drawn, at least 1
  /// @param seed       of the draws; the same seed gives the same palette
  record Mbkm(int colors, int batchSize, int iterations, long seed) implements Clustered {

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

    @Override
    public Mbkm withColors(int colors) {
      return new Mbkm(colors, batchSize, iterations, seed);
    }
  }

  /// AUTO, K-means by what people see: distances are those of Oklab, rare colors weigh more than their
  /// pixels, and the search goes on where Lloyd's iterations alone end.
  ///
  /// @param colors 2..65,536
  /// @param effort 0..9, as of [SearchedKMeans]
  /// @param seed   of the search; the same seed gives the same palette
  record Auto(int colors, int effort, long seed) implements Clustered {

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

    @Override
    public Auto withColors(int colors) {
      return new Auto(colors, effort, seed);
    }
  }

  /// Colors that are given; the picture has no say.
  ///
  /// @param palette at most 256 colors
  /// @param strict  whether a picture with any other color is refused; else its pixels take their
  ///                nearest colors
  record Fixed(Palette palette, boolean strict) implements PaletteMethod {

    public Fixed {
      if (palette.size() > Palette.MAX_INDEXED) {
        throw new IllegalArgumentException("a fixed palette of %,d colors is larger than %d"
            .formatted(palette.size(), Palette.MAX_INDEXED));
      }
    }

    @Override
    public int colors() {
      return palette.size();
    }
  }

  /// Some colors that are given, and others that are clustered from the pixels without them.
  ///
  /// @param kept   stay exactly as they are, such as the colors of a brand
  /// @param others finds the rest; its number of colors is that of all, the kept ones included
  record Keeping(Palette kept, Clustered others) implements PaletteMethod {

    public Keeping {
      if (kept.size() > others.colors()) {
        throw new IllegalArgumentException("%,d colors to keep are more than the %,d of the palette"
            .formatted(kept.size(), others.colors()));
      }
    }

    @Override
    public int colors() {
      return others.colors();
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
