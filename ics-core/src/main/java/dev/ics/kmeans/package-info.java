/// K-means over weighted points in any number of dimensions; usable without anything else of ICS.
///
/// [KMeans], [MiniBatchKMeans] and [SearchedKMeans] are recipes; applied to [Points] they give a [Clustering].
@org.jspecify.annotations.NullMarked
package dev.ics.kmeans;
