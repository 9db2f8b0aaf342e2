package io.gradiode.processor.schedule;

import io.gradiode.processor.sensitivity.SensitivitySystem;

/** How the mathematics of a model is written. Decided here and nowhere else. */
public enum Shape {
  /** Sensitivities parameter by parameter, straight on: for few of them. */
  NARROW,

  /**
   * Partial derivatives as values in the order of a pattern: code that follows those which are not
   * zero. What they are multiplied with is a loop of the runtime's.
   */
  SPARSE;

  /**
   * From here on loops are faster, and it pays to compute only what is estimated. Below, small
   * models are faster straight on: HIRES, 8 states and 12 parameters, 2.4 times.
   */
  private static final int PARAMETERS_FOR_LOOPS = 17;

  /** Products {@code (df/dx) S} written out in all; beyond, they are too much code. */
  private static final int LARGEST_WRITTEN_OUT = 400;

  /** Products of a factorization that are written out: those of a full matrix of 15 states. */
  private static final int LARGEST_ELIMINATION = 1200;

  /** The shape of a model's mathematics. */
  static Shape of(SensitivitySystem system) {
    final int parameters = system.system().parameters().size();
    final int derivatives = system.rates().stream().mapToInt(row -> row.byState().size()).sum();
    // The states themselves are a column, too: implicit methods solve for them.
    final long products = (long) derivatives * Math.max(1, parameters);
    if (parameters >= PARAMETERS_FOR_LOOPS || products > LARGEST_WRITTEN_OUT) {
      return SPARSE;
    }
    final boolean fillsIn =
        !system.system().solving().explicitOnly()
            && Elimination.of(LinearSystemPlanner.pattern(system)).products() > LARGEST_ELIMINATION;
    return fillsIn ? SPARSE : NARROW;
  }
}
