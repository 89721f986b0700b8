/// Many files: a [dev.ics.batch.BatchPlan] says which file becomes which, [dev.ics.batch.Batch] does
/// it in parallel, and a [dev.ics.batch.FileResult] says what became of each.
@org.jspecify.annotations.NullMarked
package dev.ics.batch;
