package io.gradiode.report;

import io.gradiode.optimization.Point;

/**
 * One evaluation of the objective of a fit.
 *
 * @param number in the order of evaluation, from 1
 * @param method the search or optimizer that was at work, as {@link Stage#method()}
 * @param start the number of the start that it belongs to, from 1; 0 outside of a start
 * @param kind what was computed
 * @param coupled whether the model was coupled to its data: the value is of another objective
 * @param parameters those that are estimated, in the order of {@link Results#names()}, in their
 *     declared units
 * @param value infinite if the model could not be integrated
 */
public record Evaluation(
    long number,
    String method,
    int start,
    Kind kind,
    boolean coupled,
    Point parameters,
    double value) {

  /** What was computed. */
  public enum Kind {
    /** The value alone, or the residuals. */
    VALUE,
    /** The value and its gradient. */
    GRADIENT,
    /** The residuals and their Jacobian. */
    JACOBIAN,
    /** A measure that a search makes small instead: the value is of another objective. */
    MEASURE
  }
}
