/// Image to bytes.
@org.jspecify.annotations.NullMarked
package dev.ics.write;
