package io.gradiode.objective;

/**
 * What one residual is about.
 *
 * @param experiment index of the experiment, as given to the objective
 * @param observable index of the observable
 * @param time when it was measured
 * @param value what was measured
 * @param weight {@code w} in {@code w (model − value)²}
 */
public record Datum(int experiment, int observable, double time, double value, double weight) {}
