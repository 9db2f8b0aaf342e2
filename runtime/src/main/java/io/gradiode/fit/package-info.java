/**
 * The front door: a fit written as a sentence, staged so that a wrong one does not compile.
 *
 * <p>Enters: a compiled model, experiments, what to estimate, how to search. Leaves: a report.
 *
 * <p>In a run, methods ask a {@code RecordedObjective}: it answers from a {@code Journal} or
 * evaluates, records into a {@code Branch} for each thread, and refuses when {@code Halt} says so.
 *
 * <p>Must not contain: mathematics. Whatever happens here is one call of a package above.
 */
package io.gradiode.fit;
