/// The vocabulary of all stages: packed colors, their coordinates, and images of them.
@org.jspecify.annotations.NullMarked
package dev.ics.color;
