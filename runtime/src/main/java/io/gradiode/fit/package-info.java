/**
 * The front door: a fit written as a sentence, staged so that a wrong one does not compile.
 *
 * <p>Enters: a compiled model, experiments, what to estimate, how to search. Leaves: a report.
 *
 * <p>Must not contain: mathematics. Whatever happens here is one call of a package above.
 */
package io.gradiode.fit;
