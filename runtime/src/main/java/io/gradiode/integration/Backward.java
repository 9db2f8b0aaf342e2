package io.gradiode.integration;

import io.gradiode.model.SparseEquations;
import io.gradiode.observation.Plan;
import java.util.Arrays;
import java.util.Optional;

/** Goes back over a recorded solve, from the end to the initial values, with an adjoint. */
final class Backward {

  private final Pullbacks pullbacks;
  private final OutputSlopes slopes;
  private final ExplicitBackward explicit;
  private final Optional<ImplicitBackward> implicit;
  private final double[] adjoint;
  private final double[] initial;

  /**
   * @param kernel what was integrated
   * @param steps which did it
   */
  Backward(SparseEquations equations, SparseKernel kernel, Steps steps, OutputSlopes slopes) {
    this.slopes = slopes;
    pullbacks = new Pullbacks(equations);
    final Integrand integrand = steps.integrand();
    explicit = new ExplicitBackward(integrand, steps.methods().explicit(), pullbacks, slopes);
    implicit =
        steps
            .methods()
            .implicit()
            .map(method -> new ImplicitBackward(integrand, method, kernel, pullbacks, slopes));
    adjoint = new double[equations.stateCount()];
    initial = new double[equations.stateCount()];
  }

  /**
   * Computes a gradient by the parameters.
   *
   * @param plan what was done in the solve
   * @param parameters with which it was done
   * @param inputs where the methods read them, modified
   * @param gradient length {@code P}, modified
   */
  void run(Tape tape, Plan plan, double[] parameters, double[] inputs, double[] gradient) {
    pullbacks.begin(parameters, inputs);
    Arrays.fill(gradient, 0.0);
    Arrays.fill(adjoint, 0.0);
    for (int entry = tape.count() - 1; entry >= 0; entry--) {
      final int number = tape.number(entry);
      switch (tape.kind(entry)) {
        case EXPLICIT_STEP -> explicit.pull(tape, entry, adjoint, gradient);
        case IMPLICIT_STEP -> implicit.orElseThrow().pull(tape, entry, adjoint, gradient);
        case OUTPUT -> pullOutput(tape, entry, gradient);
        case DOSE -> pullDose(plan, number, gradient);
        case SEGMENT -> plan.copyInputs(number - 1, inputs);
      }
    }
    for (int i = 0; i < plan.startingCount(); i++) {
      adjoint[plan.startingState(i)] = 0.0;
    }
    pullbacks.addInitialStates(plan.start(), initial, adjoint, gradient);
    for (int i = 0; i < plan.overrideCount(); i++) {
      gradient[plan.overriddenParameter(i)] = 0.0;
    }
  }

  private void pullOutput(Tape tape, int entry, double[] gradient) {
    final int output = tape.number(entry);
    if (slopes.matter(output, output + 1)) {
      pullbacks.addObservables(
          tape.time(entry),
          tape.state(entry),
          slopes.values(),
          slopes.first(output),
          adjoint,
          gradient);
    }
  }

  private void pullDose(Plan plan, int dose, double[] gradient) {
    if (plan.doseParameter(dose) >= 0) {
      gradient[plan.doseParameter(dose)] += plan.doseFactor(dose) * adjoint[plan.doseState(dose)];
    }
  }
}
