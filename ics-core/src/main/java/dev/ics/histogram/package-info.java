/// Image to histogram: the distinct colors and how many pixels have each.
@org.jspecify.annotations.NullMarked
package dev.ics.histogram;
