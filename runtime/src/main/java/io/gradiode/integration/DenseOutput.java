package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;

/**
 * Dense output of order 7 of {@link DormandPrince853} for the components that are wanted: by {@link
 * RecentSteps} where these are enough, else by {@link ExtraStages} and their {@link
 * StagePolynomial}.
 */
final class DenseOutput {

  /** Components of the extended state that are wanted: states first. */
  private final int[] components;

  private final int stateComponents;
  private final double[] interpolated;
  private final RecentSteps recent;
  private final StagePolynomial polynomial;
  private boolean needsNoStages;
  private double t;
  private double h;
  private int wanted;

  /**
   * Dense output of the states that are observed, of their sensitivities, and of the states that
   * decide about switches.
   */
  DenseOutput(SensitivityKernel kernel) {
    final int[] observed = kernel.observedStates();
    final int[] states = union(observed, kernel.switchedStates());
    final int width = kernel.columnCount();
    components = Arrays.copyOf(states, states.length + observed.length * width);
    for (int s = 0; s < observed.length; s++) {
      for (int p = 0; p < width; p++) {
        components[states.length + s * width + p] = kernel.stateCount() + observed[s] * width + p;
      }
    }
    stateComponents = states.length;
    interpolated = new double[kernel.dimension()];
    recent = new RecentSteps(components);
    polynomial = new StagePolynomial(components);
  }

  private static int[] union(int[] first, int[] second) {
    final int[] all = Arrays.copyOf(first, first.length + second.length);
    int count = first.length;
    for (final int candidate : second) {
      boolean isNew = true;
      for (final int known : first) {
        isNew &= known != candidate;
      }
      if (isNew) {
        all[count++] = candidate;
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** Forgets past steps, as rates jump here, or a new solve begins. */
  void forget() {
    recent.forget();
  }

  /**
   * Takes note of the beginning of a step that has been accepted.
   *
   * @param n as for {@link #prepare}
   */
  void remember(SensitivityKernel kernel, int n, double stepStart, Stages stages) {
    recent.remember(stepStart, wanted(kernel, n), stages);
  }

  private int wanted(SensitivityKernel kernel, int n) {
    return n == kernel.stateCount() ? stateComponents : components.length;
  }

  /**
   * Fits a polynomial, after three extra stages if it needs them; {@code k(13)} must hold the rates
   * at the end of the step.
   *
   * @param n length of the extended state, or number of states if only these are integrated
   * @return the number of stages evaluated
   */
  int prepare(
      SensitivityKernel kernel,
      int n,
      double stepStart,
      double stepLength,
      double[] parameters,
      double[] inputs,
      Stages stages) {
    t = stepStart;
    h = stepLength;
    wanted = wanted(kernel, n);
    needsNoStages = recent.fit(t, h, wanted, stages);
    if (needsNoStages) {
      return 0;
    }
    final int evaluations = ExtraStages.evaluate(kernel, n, t, h, parameters, inputs, stages);
    polynomial.fit(h, wanted, stages);
    return evaluations;
  }

  /** The wanted components at a time within the step; the others are 0. */
  double[] interpolate(double time) {
    final double theta = (time - t) / h;
    if (needsNoStages) {
      recent.interpolate(theta, wanted, interpolated);
    } else {
      polynomial.interpolate(theta, wanted, interpolated);
    }
    return interpolated;
  }

  /**
   * The wanted states by the cubic polynomial through values and rates at both ends of a step: good
   * enough to see whether something may happen within, and free.
   *
   * @param theta where in the step, from 0 to 1
   */
  double[] sketch(double theta, double stepLength, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k13 = stages.k(13);
    final double rest = 1.0 - theta;
    for (int c = 0; c < stateComponents; c++) {
      final int i = components[c];
      final double difference = next[i] - y[i];
      final double rise = stepLength * k1[i] - difference;
      final double fall = difference - stepLength * k13[i] - rise;
      interpolated[i] = y[i] + theta * (difference + rest * (rise + theta * fall));
    }
    return interpolated;
  }
}
