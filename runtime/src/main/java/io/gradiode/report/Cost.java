package io.gradiode.report;

import io.gradiode.optimization.EvaluationCounts;
import java.time.Duration;

/**
 * What a fit has cost.
 *
 * @param evaluations of the sum of squares over all experiments, by kind
 * @param time from start to end
 */
public record Cost(EvaluationCounts evaluations, Duration time) {}
