/// DEFLATE and zlib (RFC 1951 and 1950) in plain Java: the same bytes on every machine.
///
/// Pieces of the input become [Tokens], tokens become blocks, blocks become bits. What is done for
/// which effort is told by `Effort`.
@org.jspecify.annotations.NullMarked
package dev.ics.deflate;
