package dev.ics.decode;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;

/// From the color space of an ICC profile to sRGB, by the color management of the Java platform.
final class IccTransform {

  /// Pixels converted at once: enough to make the calls cheap, few enough to stay in the cache.
  private static final int STRIP = 1 << 14;

  /// Colors along each axis of the grid by which a profile equal to sRGB is recognized.
  private static final int GRID = 6;

  private static final int[] BYTE_BANDS = {0, 1, 2, 3};

  private final ColorConvertOp operation;
  private final int components;
  private final boolean changesColors;

  private IccTransform(ICC_Profile profile, int components) {
    this.operation = new ColorConvertOp(
        new ICC_Profile[]{profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
    this.components = components;
    this.changesColors = components == 4 || changes(components == 1 ? ramp() : grid());
  }

  /// The transform, tried on a few colors; empty if the profile is broken.
  static Optional<IccTransform> toSrgb(IccProfile profile) {
    try {
      var transform = new IccTransform(ICC_Profile.getInstance(profile.forPictures()),
          profile.components());
      if (profile.components() == 4) {
        transform.apply(new byte[4], new int[1], 0);
      }
      return Optional.of(transform);
    } catch (CMMException | IllegalArgumentException | IllegalStateException _) {
      return Optional.empty();
    }
  }

  /// Converts whole gray or RGB pictures, where there is a profile that can be used for them.
  static void apply(Optional<IccProfile> profile, boolean gray, int[] argb) {
    profile.flatMap(IccTransform::toSrgb)
        .filter(t -> t.suits(gray) && t.changesColors)
        .ifPresent(transform -> transform.apply(argb, 0, argb.length));
  }

  /// Whether it can convert pixels: an RGB profile takes gray ones too.
  boolean suits(boolean gray) {
    return components == 3 || (components == 1 && gray);
  }

  /// Color channels it takes: 1, 3 or 4.
  int components() {
    return components;
  }

  /// False where every color stays within one 8-bit step, so that converting would only add noise.
  boolean changesColors() {
    return changesColors;
  }

  /// Converts the colors of `count` pixels from `at` on in place; alpha stays. Not for CMYK.
  void apply(int[] argb, int at, int count) {
    for (int done = 0; done < count; done += STRIP) {
      int strip = Math.min(STRIP, count - done);
      byte[] samples = new byte[strip * components];
      for (int i = 0; i < strip; i++) {
        int color = argb[at + done + i];
        if (components == 1) {
          samples[i] = (byte) color;
        } else {
          samples[3 * i] = (byte) (color >> 16);
          samples[3 * i + 1] = (byte) (color >> 8);
          samples[3 * i + 2] = (byte) color;
        }
      }
      apply(samples, argb, at + done);
    }
  }

  /// Gives pixels from `at` on the colors that the samples mean; alpha stays.
  ///
  /// @param samples [#components] for each pixel, full ink being 255 in CMYK
  void apply(byte[] samples, int[] argb, int at) {
    int count = samples.length / components;
    WritableRaster from = Raster.createInterleavedRaster(
        new DataBufferByte(samples, samples.length), count, 1, samples.length, components,
        Arrays.copyOf(BYTE_BANDS, components), null);
    byte[] rgb = new byte[3 * count];
    WritableRaster to = Raster.createInterleavedRaster(new DataBufferByte(rgb, rgb.length), count,
        1,
        rgb.length, 3, new int[]{0, 1, 2}, null);
    operation.filter(from, to);
    for (int i = 0; i < count; i++) {
      argb[at + i] = recolor(argb[at + i], rgb[3 * i] & 0xFF, rgb[3 * i + 1] & 0xFF,
          rgb[3 * i + 2] & 0xFF);
    }
  }

  /// The same with 16-bit samples; the result is rounded to 8 bits.
  void apply(short[] samples, int[] argb, int at) {
    int count = samples.length / components;
    WritableRaster from = Raster.createInterleavedRaster(
        new DataBufferUShort(samples, samples.length), count, 1, samples.length, components,
        Arrays.copyOf(BYTE_BANDS, components), null);
    short[] rgb = new short[3 * count];
    WritableRaster to = Raster.createInterleavedRaster(new DataBufferUShort(rgb, rgb.length), count,
        1, rgb.length, 3, new int[]{0, 1, 2}, null);
    operation.filter(from, to);
    for (int i = 0; i < count; i++) {
      argb[at + i] = recolor(argb[at + i], Samples.toByte(rgb[3 * i] & 0xFFFF, 16),
          Samples.toByte(rgb[3 * i + 1] & 0xFFFF, 16), Samples.toByte(rgb[3 * i + 2] & 0xFFFF, 16));
    }
  }

  private static int recolor(int argb, int red, int green, int blue) {
    return (argb & 0xFF00_0000) | red << 16 | green << 8 | blue;
  }

  private boolean changes(int[] colors) {
    int[] converted = colors.clone();
    apply(converted, 0, converted.length);
    for (int i = 0; i < colors.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        if (Math.abs((colors[i] >> shift & 0xFF) - (converted[i] >> shift & 0xFF)) > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] ramp() {
    int[] grays = new int[256];
    for (int i = 0; i < grays.length; i++) {
      grays[i] = i * 0x01_0101;
    }
    return grays;
  }

  private static int[] grid() {
    int[] colors = new int[GRID * GRID * GRID];
    int step = 255 / (GRID - 1);
    for (int i = 0; i < colors.length; i++) {
      int red = i / (GRID * GRID) * step;
      int green = i / GRID % GRID * step;
      colors[i] = red << 16 | green << 8 | i % GRID * step;
    }
    return colors;
  }
}
