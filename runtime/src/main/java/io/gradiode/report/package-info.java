/**
 * What was learned: estimates with units, standard errors, correlations, warnings; and their text.
 *
 * <p>Enters: an optimization result and the Jacobian at the optimum. Leaves: an immutable report
 * that prints as a table.
 *
 * <p>Must not know: how the optimum was found. Of Commons Math it may use linear algebra and
 * distributions only.
 */
package io.gradiode.report;
