package dev.ics.downscale;

/// Where a picture goes when it is made smaller: a window of it fills a rectangle of the result. It
/// depends on sizes alone, so that all that belongs to a picture can be given the same geometry.
///
/// @param sourceWidth  of the picture, in pixels
/// @param sourceHeight of the picture
/// @param window       of the picture
/// @param width        of the result, in pixels
/// @param height       of the result
/// @param filled       the rectangle of the result, of whole pixels; around it is padding
public record Placement(int sourceWidth, int sourceHeight, Window window, int width, int height,
    Window filled) {

  /// Where a picture of that size goes.
  public static Placement of(Downscale downscale, int width, int height) {
    return switch (downscale) {
      case Downscale.None() -> contain(width, height, 1);
      case Downscale.Step(int step) -> step(width, height, step);
      case Downscale.MaxEdge(int pixels, Resampling _) ->
        contain(width, height, Math.min(1, (double) pixels / Math.max(width, height)));
      case Downscale.Resize resize -> {
        boolean stays = resize.onlyIfLarger()
            && !resize.fit().isLarger(width, height, resize.width(), resize.height());
        yield stays ? contain(width, height, 1) : resize(width, height, resize);
      }
    };
  }

  /// A kept pixel stands for the `step` around its middle.
  private static Placement step(int width, int height, int step) {
    int across = Math.ceilDiv(width, step);
    int down = Math.ceilDiv(height, step);
    double before = (1 - step) / 2.0;
    return filling(width, height,
        new Window(before, before, (double) step * across, (double) step * down), across, down);
  }

  private static Placement resize(int width, int height, Downscale.Resize wanted) {
    double across = (double) wanted.width() / width;
    double down = (double) wanted.height() / height;
    Window whole = Window.whole(width, height);
    return switch (wanted.fit()) {
      case STRETCH -> filling(width, height, whole, wanted.width(), wanted.height());
      case COVER -> filling(width, height,
          whole.middle(wanted.width() / Math.max(across, down),
              wanted.height() / Math.max(across, down)),
          wanted.width(), wanted.height());
      case CONTAIN -> contain(width, height, Math.min(across, down));
      case PAD -> contain(width, height, Math.min(across, down)).padded(wanted.width(),
          wanted.height());
    };
  }

  private static Placement contain(int width, int height, double scale) {
    return filling(width, height, Window.whole(width, height),
        Math.max(1, (int) Math.rint(width * scale)), Math.max(1, (int) Math.rint(height * scale)));
  }

  private static Placement filling(int sourceWidth, int sourceHeight, Window window, int width,
      int height) {
    return new Placement(sourceWidth, sourceHeight, window, width, height,
        Window.whole(width, height));
  }

  private Placement padded(int wantedWidth, int wantedHeight) {
    int left = (wantedWidth - width) / 2;
    int top = (wantedHeight - height) / 2;
    return new Placement(sourceWidth, sourceHeight, window, wantedWidth, wantedHeight,
        new Window(left, top, width, height));
  }

  /// Whether the result has pixels around the filled rectangle.
  public boolean isPadded() {
    return filled.width() < width || filled.height() < height;
  }

  /// Whether every pixel stays where it is.
  public boolean isIdentity() {
    return isProportional() && width == sourceWidth && height == sourceHeight;
  }

  /// Whether a place keeps its share of the width and of the height.
  public boolean isProportional() {
    return window.equals(Window.whole(sourceWidth, sourceHeight))
        && filled.equals(Window.whole(width, height));
  }

  /// Where a place of the picture is in the result, in pixels from the left; outside the filled
  /// rectangle where it is cut off. An edge of the picture goes to an edge of the rectangle.
  public double x(double x) {
    return place(x, sourceWidth, window.left(), window.width(), filled.left(), filled.width());
  }

  /// The same from the top.
  public double y(double y) {
    return place(y, sourceHeight, window.top(), window.height(), filled.top(), filled.height());
  }

  private static double place(double at, int source, double start, double length, double first,
      double size) {
    if (at == 0 && start <= 0) {
      return first;
    }
    return at == source && start + length >= source
        ? first + size
        : first + (at - start) * size / length;
  }

  /// For each column of the filled rectangle the column of the picture under its middle.
  public int[] columns() {
    return nearest(window.left(), window.width(), sourceWidth, (int) filled.width());
  }

  /// For each row of the filled rectangle the row of the picture under its middle.
  public int[] rows() {
    return nearest(window.top(), window.height(), sourceHeight, (int) filled.height());
  }

  static int[] nearest(double start, double length, int source, int result) {
    int[] nearest = new int[result];
    double scale = length / result;
    for (int i = 0; i < result; i++) {
      nearest[i] = Math.clamp((long) Math.floor(start + (i + 0.5) * scale), 0, source - 1);
    }
    return nearest;
  }
}
