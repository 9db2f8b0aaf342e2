package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.objective.ModelObjective;
import io.gradiode.optimization.Crew;
import io.gradiode.report.FitReport;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Over which points a {@link GradientField} is computed, and how. Immutable settings; each method
 * returns a changed copy.
 *
 * @param <M> the model
 */
public final class FieldGrid<M> {

  private static final int DEFAULT_POINTS = 31;

  /** What {@link Differentiation#FINITE_DIFFERENCES} uses at the default tolerances. */
  private static final double DEFAULT_STEP = 5e-5;

  private final Line<M> x;
  private final Line<M> y;
  private final double relativeStep;
  private final Crew crew;

  private FieldGrid(Line<M> x, Line<M> y, double relativeStep, Crew crew) {
    this.x = x;
    this.y = y;
    this.relativeStep = relativeStep;
    this.crew = crew;
  }

  private record Line<M>(ParameterHandle<M> parameter, Domain domain, int count) {

    GradientField.Side around(double[] center) {
      return new GradientField.Side(
          parameter.name(), parameter.unit(), domain, count, center[parameter.index()]);
    }
  }

  static <M> FieldGrid<M> over(
      ParameterHandle<M> x, Domain xDomain, ParameterHandle<M> y, Domain yDomain) {
    if (x.index() == y.index()) {
      throw new IllegalArgumentException(
          "A field needs two parameters, but '%s' is given twice".formatted(x.name()));
    }
    requireBounds(x, xDomain);
    requireBounds(y, yDomain);
    return new FieldGrid<>(
        new Line<>(x, xDomain, DEFAULT_POINTS),
        new Line<>(y, yDomain, DEFAULT_POINTS),
        DEFAULT_STEP,
        new Crew(Runtime.getRuntime().availableProcessors(), Optional.empty()));
  }

  private static void requireBounds(ParameterHandle<?> parameter, Domain domain) {
    if (!domain.isBounded()) {
      throw new IllegalArgumentException(
          "A field needs bounds, but '%s' has none; say within(lower, upper)"
              .formatted(parameter.name()));
    }
  }

  /**
   * Sets how many points there are; default 31 by 31.
   *
   * @param columns to the right, at least 2
   * @param rows upwards, at least 2
   * @throws IllegalArgumentException if there are fewer
   */
  public FieldGrid<M> points(int columns, int rows) {
    if (columns < 2 || rows < 2) {
      throw new IllegalArgumentException(
          "A field needs 2 by 2 points at least, but is to have %d by %d".formatted(columns, rows));
    }
    return new FieldGrid<>(
        new Line<>(x.parameter(), x.domain(), columns),
        new Line<>(y.parameter(), y.domain(), rows),
        relativeStep,
        crew);
  }

  /**
   * Sets the step of the central differences relative to the value of the parameter; default 5e-5,
   * what a fit uses at the default tolerances.
   *
   * @throws IllegalArgumentException unless it lies within 0 and 1
   */
  public FieldGrid<M> differenceStep(double relative) {
    if (!(relative > 0 && relative < 1)) {
      throw new IllegalArgumentException(
          "The relative step must lie within 0 and 1, but is " + relative);
    }
    return new FieldGrid<>(x, y, relative, crew);
  }

  /**
   * Sets how many threads work, the calling one among them; default as many as there are
   * processors. They are new ones, unless an executor is given. The result is the same, bit for
   * bit.
   *
   * @throws IllegalArgumentException unless there is at least 1
   */
  public FieldGrid<M> threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("There must be at least 1 thread, not " + count);
    }
    return new FieldGrid<>(x, y, relativeStep, new Crew(count, crew.executor()));
  }

  /**
   * Lets an executor's threads help the calling one. Whatever they have no time for is done by the
   * calling thread, which may be one of theirs. The executor is not shut down.
   */
  public FieldGrid<M> on(Executor executor) {
    return new FieldGrid<>(x, y, relativeStep, new Crew(crew.threads(), Optional.of(executor)));
  }

  /**
   * Computes the field around what a fit has found, see {@link #around(ModelObjective, double[])}.
   */
  public GradientField around(FitReport<M> report) {
    final ModelObjective<M> objective = report.objective();
    final int own = report.parameters().length;
    final double[] center = Arrays.copyOf(report.parameters(), objective.dimension());
    for (int i = own; i < center.length; i++) {
      center[i] = report.estimate(objective.dataParameters().get(i - own)).value();
    }
    return around(objective, center);
  }

  /**
   * Computes the field. For each point one gradient from sensitivities and five values.
   *
   * @param objective is forked for each thread, and not used itself
   * @param center values of all parameters, of which the two of the field are only reported
   * @throws IllegalArgumentException if the length of {@code center} is not the objective's
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public GradientField around(ModelObjective<M> objective, double[] center) {
    if (center.length != objective.dimension()) {
      throw new IllegalArgumentException(
          "The objective has %d parameters, but %d values are given"
              .formatted(objective.dimension(), center.length));
    }
    final GradientField.Side xSide = x.around(center);
    final GradientField.Side ySide = y.around(center);
    final FieldComputation computation =
        new FieldComputation(
            xSide,
            ySide,
            new int[] {x.parameter().index(), y.parameter().index()},
            center,
            relativeStep);
    computation.run(objective, crew);
    return computation.field();
  }
}
