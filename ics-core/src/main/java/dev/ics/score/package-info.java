/// How near a result is to its original.
@org.jspecify.annotations.NullMarked
package dev.ics.score;
