package io.gradiode.objective;

import static io.gradiode.kernels.OralDose.CENTRAL;
import static io.gradiode.kernels.OralDose.DEPOT;
import static io.gradiode.kernels.OralDose.F;
import static io.gradiode.kernels.OralDose.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Doses in several experiments, with data on different times, missing ones, other starts. */
class DosedObjectiveTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  /** ka, ke and f of the model, then the part that arrives in the second experiment. */
  private static final double[] POINT = {1.7, 0.3, 0.8, 0.6};

  private static final List<Experiment<Switched>> EXPERIMENTS =
      List.of(
          Experiment.of(MODEL)
              .dose(DEPOT, 0.0, 100.0, F)
              .dose(DEPOT, 6.0, 50.0, F)
              .observe(
                  CENTRAL,
                  new double[] {1.0, 6.0, 6.0, 9.0},
                  new double[] {50.0, 20.0, Double.NaN, 25.0})
              .observe(DEPOT, new double[] {0.5, 7.0}, new double[] {30.0, 10.0}),
          Experiment.of(MODEL)
              .from(-3.0)
              .with(F, DataParameter.named("f of subject 2"))
              .starting(CENTRAL, 5.0)
              .dose(DEPOT, new double[] {2.0, -3.0}, new double[] {20.0, 40.0})
              .dose(DEPOT, 0.0, 80.0, F)
              .dose(CENTRAL, 4.0, -2.0)
              .observe(CENTRAL, new double[] {-3.0, 0.0, 3.0}, new double[] {5.0, 20.0, 40.0}));

  private static ModelObjective<Switched> objective() {
    return ModelObjective.of(MODEL, TIGHT, EXPERIMENTS, Goal.leastSquares());
  }

  @Test
  void theGradientIsThatOfTheValue() {
    final ModelObjective<Switched> objective = objective();
    final double[] gradient = new double[4];
    objective.valueAndGradient(POINT, gradient);
    for (int i = 0; i < 4; i++) {
      final double[] moved = POINT.clone();
      moved[i] += 1e-5;
      final double above = objective.value(moved);
      moved[i] = POINT[i] - 1e-5;
      final double below = objective.value(moved);
      assertEquals((above - below) / 2e-5, gradient[i], 1e-6 * Math.abs(gradient[i]), "entry " + i);
    }
  }

  @Test
  void evaluationsAllocateNothing() {
    final ModelObjective<Switched> objective = objective();
    final double[] gradient = new double[4];
    Allocation.requireNone(() -> objective.valueAndGradient(POINT, gradient));
    Allocation.requireNone(() -> objective.value(POINT));
  }
}
