/// Image and histogram to what of them people see: colors in a perceptual space, and contrast that hides
/// differences.
@org.jspecify.annotations.NullMarked
package dev.ics.look;
