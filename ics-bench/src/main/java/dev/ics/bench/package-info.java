/// What the stages cost, and what K-means costs here and in other libraries. Every benchmark checks
/// its own answer.
@org.jspecify.annotations.NullMarked
package dev.ics.bench;
