package dev.ics.look;

/// Numbers that are in an array, row by row.
final class ArrayPlane implements Plane {

  private final int width;
  private final float[] all;

  ArrayPlane(int width, float[] all) {
    this.width = width;
    this.all = all;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return all.length / width;
  }

  @Override
  public void row(int y, float[] values) {
    System.arraycopy(all, y * width, values, 0, width);
  }
}
