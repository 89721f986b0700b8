package dev.ics.score;

/// Weighted means over the surroundings of each pixel of two pictures that come row by row. A row's means
/// are there when [GaussianBlur#DELAY] more rows have come.
final class LocalMeans {

  private final GaussianBlur originalBlur;
  private final GaussianBlur resultBlur;
  private final GaussianBlur originalSquareBlur;
  private final GaussianBlur resultSquareBlur;
  private final GaussianBlur productBlur;
  private final float[] originalSquares;
  private final float[] resultSquares;
  private final float[] products;

  LocalMeans(int width) {
    this.originalBlur = new GaussianBlur(width);
    this.resultBlur = new GaussianBlur(width);
    this.originalSquareBlur = new GaussianBlur(width);
    this.resultSquareBlur = new GaussianBlur(width);
    this.productBlur = new GaussianBlur(width);
    this.originalSquares = new float[width];
    this.resultSquares = new float[width];
    this.products = new float[width];
  }

  /// Takes the next row of both pictures.
  void next(float[] original, float[] result) {
    for (int x = 0; x < products.length; x++) {
      originalSquares[x] = original[x] * original[x];
      resultSquares[x] = result[x] * result[x];
      products[x] = original[x] * result[x];
    }
    originalBlur.next(original);
    resultBlur.next(result);
    originalSquareBlur.next(originalSquares);
    resultSquareBlur.next(resultSquares);
    productBlur.next(products);
  }

  /// Takes a row below both pictures.
  void nextBelow() {
    originalBlur.nextBelow();
    resultBlur.nextBelow();
    originalSquareBlur.nextBelow();
    resultSquareBlur.nextBelow();
    productBlur.nextBelow();
  }

  /// Of the original. The arrays of all means are live until the next row comes; read only.
  float[] ofOriginal() {
    return originalBlur.blurred();
  }

  float[] ofResult() {
    return resultBlur.blurred();
  }

  float[] ofOriginalSquares() {
    return originalSquareBlur.blurred();
  }

  float[] ofResultSquares() {
    return resultSquareBlur.blurred();
  }

  /// Of original times result.
  float[] ofProducts() {
    return productBlur.blurred();
  }
}
