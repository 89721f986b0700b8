@org.jspecify.annotations.NullMarked
package dev.ics.batch;
