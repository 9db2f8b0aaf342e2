/**
 * A compiled model, ready to use: typed handles, experiments on it, solvers, a check of its
 * gradient.
 *
 * <p>Enters: a kernel from {@code model}, experiments from {@code observation}. Leaves:
 * trajectories with sensitivities, by way of {@code integration} and {@code objective}.
 *
 * <p>Must not know: any optimizer, any report. It is read after {@code objective} and before {@code
 * optimization}.
 */
package io.gradiode;
