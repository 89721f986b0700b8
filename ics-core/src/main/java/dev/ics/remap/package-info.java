/// Image and palette to an image that has only the palette's colors.
@org.jspecify.annotations.NullMarked
package dev.ics.remap;
