/**
 * What was learned: estimates with units and errors, how they hang together, what the data do not
 * tell; and its text, for people and for programs.
 *
 * <p>Enters: where a fit ended, and the Fisher information there. Leaves: an immutable report that
 * prints as a table, and from which profiles, bands and traces are made on demand.
 *
 * <p>Must not know: how the optimum was found. Of Commons Math it may use linear algebra and
 * distributions only.
 */
package io.gradiode.report;
