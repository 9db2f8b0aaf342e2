package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;

/** How large the error of each component may be, and how large others are beside that. */
final class ErrorScale {

  private final SensitivityKernel kernel;
  private final int states;
  private final int movingStates;
  private final Stages stages;

  /** How large each state was when that was first known; 0 as long as nothing is. */
  private final double[] sizes;

  /**
   * @param stages whose absolute tolerances are set here
   */
  ErrorScale(SensitivityKernel kernel, Stages stages) {
    this.kernel = kernel;
    states = kernel.stateCount();
    movingStates = kernel.movingStateCount();
    this.stages = stages;
    sizes = new double[states];
  }

  /** Begins a solve, of which nothing is known. */
  void begin() {
    Arrays.fill(sizes, 0.0);
  }

  /**
   * Sets absolute tolerances: of a state in proportion to its size at the beginning, or to what its
   * rate makes of it, but at most as declared; of a sensitivity in proportion to its parameter. Of
   * a state that is 0 and stays so nothing is known: a later call, after a dose, may tell more.
   *
   * @param duration how long its rate may hold
   * @param tested whether the sensitivities to a parameter take part in the error test
   * @param parameters their values first; empty if there are no sensitivities
   */
  void set(double absoluteTolerance, double duration, boolean[] tested, double[] parameters) {
    final double[] y = stages.y();
    final double[] k1 = stages.k(1);
    final double[] absolute = stages.absolute();
    for (int i = 0; i < states; i++) {
      if (sizes[i] == 0.0) {
        sizes[i] = y[i] != 0.0 ? Math.abs(y[i]) : Math.abs(k1[i]) * duration;
      }
      final double size = sizes[i] > 0.0 ? sizes[i] : 1.0;
      absolute[i] = Math.max(Double.MIN_NORMAL, absoluteTolerance * Math.min(1.0, size));
    }
    final int columns = kernel.columnCount();
    for (int c = 0; c < columns && parameters.length > 0; c++) {
      final int p = kernel.parameterOf(c);
      final double size = parameters[p] == 0.0 ? 1.0 : Math.abs(parameters[p]);
      for (int i = 0; i < states; i++) {
        absolute[states + i * columns + c] =
            tested[p] ? Math.max(Double.MIN_NORMAL, absolute[i] / size) : Double.POSITIVE_INFINITY;
      }
    }
  }

  /** Norm of the first components of a vector, in tolerances: a mean per moving state. */
  double norm(double[] values, int length) {
    final double[] y = stages.y();
    final double[] absolute = stages.absolute();
    double sum = 0.0;
    for (int i = 0; i < length; i++) {
      final double scaled = values[i] / (absolute[i] + stages.relative() * Math.abs(y[i]));
      sum += scaled * scaled;
    }
    return Math.sqrt(sum / movingStates);
  }

  double relative() {
    return stages.relative();
  }

  /** How large an error of state {@code i} may be. */
  double tolerance(int i) {
    return stages.absolute()[i] + stages.relative() * Math.abs(stages.y()[i]);
  }

  /** Index of the state that would change most, by its tolerance, in a given time. */
  int fastest() {
    int fastest = 0;
    double largest = -1.0;
    for (int i = 0; i < states; i++) {
      final double speed = Math.abs(stages.k(1)[i]) / tolerance(i);
      if (speed > largest) {
        largest = speed;
        fastest = i;
      }
    }
    return fastest;
  }
}
