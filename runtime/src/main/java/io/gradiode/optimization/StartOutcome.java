package io.gradiode.optimization;

import java.util.function.UnaryOperator;

/**
 * How one start of a {@link MultiStart} ended. A start that cannot be evaluated is an outcome too.
 *
 * <p>Two outcomes are equal if all their bits are: an outcome that was written down and read again,
 * exactly, takes the place of running the start anew.
 *
 * @param index of the start, from 0; 0 is the start that the search was given
 * @param start where it began, in the coordinates of {@code point}
 * @param point the best point that was found from there; the start itself if nothing better was
 * @param value the objective at the point; infinite if the start cannot be evaluated
 * @param reason why it ended; {@link StopReason#NO_FEASIBLE_START} if it cannot be evaluated
 * @param evaluations what it cost
 */
public record StartOutcome(
    int index,
    Point start,
    Point point,
    double value,
    StopReason reason,
    EvaluationCounts evaluations) {

  /** The same outcome, with its points in other coordinates. */
  public StartOutcome in(UnaryOperator<double[]> coordinates) {
    return new StartOutcome(
        index,
        Point.of(coordinates.apply(start.toArray())),
        Point.of(coordinates.apply(point.toArray())),
        value,
        reason,
        evaluations);
  }
}
