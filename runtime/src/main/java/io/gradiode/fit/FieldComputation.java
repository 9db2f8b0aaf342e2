package io.gradiode.fit;

import io.gradiode.objective.FiniteDifferences;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.Objective;
import io.gradiode.optimization.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fills a {@link GradientField}. Workers take one point after the other and write to its place
 * alone; what they write depends on nothing but the point.
 */
final class FieldComputation {

  private final GradientField.Side x;
  private final GradientField.Side y;
  private final int[] parameters;
  private final double relativeStep;
  private final double[] center;
  private final double[] values;
  private final GradientField.Slopes bySensitivities;
  private final GradientField.Slopes byDifferences;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * @param parameters indices of the two, in the objective's vector
   * @param center copied
   * @param relativeStep of the differences
   */
  FieldComputation(
      GradientField.Side x,
      GradientField.Side y,
      int[] parameters,
      double[] center,
      double relativeStep) {
    this.x = x;
    this.y = y;
    this.parameters = parameters;
    this.center = center.clone();
    this.relativeStep = relativeStep;
    final int count = Math.multiplyExact(x.count(), y.count());
    this.values = new double[count];
    this.bySensitivities = new GradientField.Slopes(count);
    this.byDifferences = new GradientField.Slopes(count);
  }

  GradientField field() {
    return new GradientField(x, y, relativeStep, values, bySensitivities, byDifferences);
  }

  /**
   * Computes all points.
   *
   * @throws CancellationException if the calling thread is interrupted
   */
  void run(ModelObjective<?> objective, Crew crew) {
    requireNotInterrupted();
    final List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < crew.threads(); i++) {
      workers.add(worker(objective));
    }
    crew.run(workers.size(), i -> workers.get(i).work(), () -> stopped = true);
  }

  private void requireNotInterrupted() {
    if (stopped || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Interrupted while a gradient field was computed");
    }
  }

  Worker worker(ModelObjective<?> objective) {
    final boolean[] mask = new boolean[objective.dimension()];
    for (int parameter : parameters) {
      mask[parameter] = true;
    }
    return new Worker(objective.sensitiveTo(mask));
  }

  /** One thread's objectives and work arrays. */
  final class Worker {

    private final Objective objective;
    private final Objective differences;
    private final double[] point = center.clone();
    private final double[] gradient = new double[center.length];

    private Worker(Objective objective) {
      this.objective = objective;
      this.differences = FiniteDifferences.central(objective, relativeStep, parameters);
    }

    private void work() {
      for (int place = next.getAndIncrement();
          place < values.length;
          place = next.getAndIncrement()) {
        requireNotInterrupted();
        compute(place);
      }
    }

    /** Fills one place; allocates nothing. */
    void compute(int place) {
      point[parameters[0]] = x.value(place % x.count());
      point[parameters[1]] = y.value(place / x.count());
      values[place] = objective.valueAndGradient(point, gradient);
      bySensitivities.set(place, gradient[parameters[0]], gradient[parameters[1]]);
      differences.valueAndGradient(point, gradient);
      byDifferences.set(place, gradient[parameters[0]], gradient[parameters[1]]);
    }
  }
}
