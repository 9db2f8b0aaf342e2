/**
 * Advance a kernel through time: step control, dense output, breakpoints, doses, switching
 * surfaces, outcome; traces of all quantities.
 *
 * <p>Enters: a kernel, parameters, an experiment, tolerances. Leaves: states and sensitivities at
 * the data's times, or the reason why there are none.
 *
 * <p>Must not know: residuals, optimizers. No streams, no boxes, no logging; nothing is allocated
 * per solve.
 */
package io.gradiode.integration;
