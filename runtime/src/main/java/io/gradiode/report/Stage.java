package io.gradiode.report;

import io.gradiode.optimization.StopReason;

/**
 * One stage of a fit, as it ended: a search or an optimizer.
 *
 * @param method what a person reads, such as {@code "BFGS"}
 * @param iterations iterations of an optimizer, rounds of a search
 * @param chiSquared the best sum of squares so far
 * @param reason why it stopped
 * @param detail what a person may want to know beyond the reason; may be empty
 */
public record Stage(
    String method, int iterations, double chiSquared, StopReason reason, String detail) {}
