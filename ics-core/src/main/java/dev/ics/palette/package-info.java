/// Histogram to palette, by the strategy that the caller chose.
@org.jspecify.annotations.NullMarked
package dev.ics.palette;
