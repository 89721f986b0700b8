package dev.ics.write;

/// Whether pixels may be written without color: a profile speaks either of colors or of gray, and
/// does not fit the other (PNG specification, third edition, section 11.3.2.3).
enum Shades {
  ANY,
  COLORED,
  GRAY
}
