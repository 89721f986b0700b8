package dev.ics.bench;

/// One run of K-means from a k-means++ start.
///
/// @param clusters   how many
/// @param iterations at most so many
/// @param seed       of the start
record Task(int clusters, int iterations, long seed) {}
