@org.jspecify.annotations.NullMarked
package dev.ics.histogram;
