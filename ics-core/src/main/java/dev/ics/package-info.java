/// ICS, the Image Compression System. The packages below are the stages, in the order in which an
/// image passes through them, which is also the order of the alphabet; this one alone sees them all.
@org.jspecify.annotations.NullMarked
package dev.ics;
