/// Files that say where things are in pictures: boxes, polygons, run-lengths and points, given the
/// geometry of their pictures.
@org.jspecify.annotations.NullMarked
package dev.ics.annotation;
