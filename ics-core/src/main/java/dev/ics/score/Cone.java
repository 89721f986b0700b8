package dev.ics.score;

/// The cones of the eye, as JPEG XL (ISO/IEC 18181-1, 2022) has them: each takes in a mix of red, green
/// and blue light.
enum Cone {

  LONG(0.3, 0.622, 0.078),
  MIDDLE(0.23, 0.692, 0.078),
  SHORT(0.2434226892454782, 0.2047674442449682, 0.5518098665095535);

  /// Added to all light; keeps the slope of its cube root finite in the dark.
  static final float BIAS = (float) 0.0037930732552754493;

  private final float ofRed;
  private final float ofGreen;
  private final float ofBlue;

  Cone(double ofRed, double ofGreen, double ofBlue) {
    this.ofRed = (float) ofRed;
    this.ofGreen = (float) ofGreen;
    this.ofBlue = (float) ofBlue;
  }

  /// What is taken in of a row, [#BIAS] included.
  ///
  /// @param absorbed output
  void absorb(float[] red, float[] green, float[] blue, float[] absorbed) {
    float shareOfRed = ofRed;
    float shareOfGreen = ofGreen;
    float shareOfBlue = ofBlue;
    for (int x = 0; x < absorbed.length; x++) {
      absorbed[x] = shareOfRed * red[x] + shareOfGreen * green[x] + shareOfBlue * blue[x] + BIAS;
    }
  }
}
