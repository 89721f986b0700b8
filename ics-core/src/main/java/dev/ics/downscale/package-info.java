/// Image to smaller image.
@org.jspecify.annotations.NullMarked
package dev.ics.downscale;
