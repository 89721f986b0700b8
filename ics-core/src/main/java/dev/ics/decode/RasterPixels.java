package dev.ics.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.Optional;

/// From the image of a plug-in to packed sRGB. Gray and RGB samples are taken as they are stored,
/// whatever color space the image names: Java's gray is linear, that of pictures is not.
final class RasterPixels {

  private static final int OPAQUE = 0xFF00_0000;

  private RasterPixels() {}

  /// The pixels.
  ///
  /// @param profile of the samples, where they are not sRGB
  static int[] toArgb(BufferedImage image, Optional<IccProfile> profile) {
    ColorModel colors = image.getColorModel();
    if (colors instanceof IndexColorModel indexed) {
      return ofIndices(image.getRaster(), indexed, profile);
    }
    int space = colors.getColorSpace().getType();
    boolean gray = space == ColorSpace.TYPE_GRAY;
    if ((gray || space == ColorSpace.TYPE_RGB) && isByteInterleaved(image)) {
      int[] argb = ofBytes(image.getRaster(), gray, colors.hasAlpha());
      IccTransform.apply(profile, gray, argb);
      return argb;
    }
    if (colors instanceof DirectColorModel && space == ColorSpace.TYPE_RGB) {
      int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0,
          image.getWidth());
      IccTransform.apply(profile, false, argb);
      return argb;
    }
    return DeepPixels.toArgb(image, profile);
  }

  private static boolean isByteInterleaved(BufferedImage image) {
    return image.getRaster().getSampleModel() instanceof PixelInterleavedSampleModel
        && image.getRaster().getDataBuffer() instanceof DataBufferByte
        && !image.isAlphaPremultiplied() && image.getRaster().getParent() == null;
  }

  private static int[] ofBytes(Raster raster, boolean gray, boolean alpha) {
    var layout = (PixelInterleavedSampleModel) raster.getSampleModel();
    var buffer = (DataBufferByte) raster.getDataBuffer();
    byte[] data = buffer.getData();
    int[] bands = layout.getBandOffsets();
    int red = bands[0];
    int green = bands[gray ? 0 : 1];
    int blue = bands[gray ? 0 : 2];
    int opacity = alpha ? bands[gray ? 1 : 3] : -1;
    int width = raster.getWidth();
    int[] argb = new int[width * raster.getHeight()];
    for (int y = 0; y < raster.getHeight(); y++) {
      int source = buffer.getOffset() + y * layout.getScanlineStride();
      int end = (y + 1) * width;
      for (int i = y * width; i < end; i++) {
        int top = opacity < 0 ? OPAQUE : data[source + opacity] << 24;
        argb[i] = top | (data[source + red] & 0xFF) << 16 | (data[source + green] & 0xFF) << 8
            | (data[source + blue] & 0xFF);
        source += layout.getPixelStride();
      }
    }
    return argb;
  }

  private static int[] ofIndices(Raster raster, IndexColorModel colors,
      Optional<IccProfile> profile) {
    int[] palette = new int[colors.getMapSize()];
    colors.getRGBs(palette);
    IccTransform.apply(profile, false, palette);
    int width = raster.getWidth();
    int[] argb = new int[width * raster.getHeight()];
    if (raster.getTransferType() != DataBuffer.TYPE_BYTE) {
      raster.getSamples(0, 0, width, raster.getHeight(), 0, argb);
      for (int i = 0; i < argb.length; i++) {
        argb[i] = palette[argb[i]];
      }
      return argb;
    }
    byte[] row = new byte[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getDataElements(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = palette[row[x] & 0xFF];
      }
    }
    return argb;
  }
}
