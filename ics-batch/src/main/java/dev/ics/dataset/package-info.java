/// A folder tree of pictures as a whole: a [dev.ics.dataset.Dataset] goes on where an earlier run
/// stopped, and leaves a manifest that a [dev.ics.dataset.Verification] holds against the files.
@org.jspecify.annotations.NullMarked
package dev.ics.dataset;
