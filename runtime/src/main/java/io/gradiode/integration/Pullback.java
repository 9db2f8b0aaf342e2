package io.gradiode.integration;

import io.gradiode.model.Pattern;

/**
 * What rows of partial derivatives make of an adjoint of these rows, {@code v}: to the adjoint of
 * the states it adds {@code (∂f/∂x)ᵀ v}, to the gradient {@code (∂f/∂p)ᵀ v}.
 */
final class Pullback {

  /** For each row the end of its derivatives in the lists behind. */
  private final int[] stateEnds;

  private final int[] statePlaces;
  private final int[] states;
  private final int[] parameterEnds;
  private final int[] parameterPlaces;
  private final int[] parameters;

  /**
   * @param kept for each derivative whether it has a part; the others are taken for 0
   */
  Pullback(Pattern pattern, boolean[] kept) {
    final int rows = pattern.rows();
    stateEnds = new int[rows];
    parameterEnds = new int[rows];
    statePlaces = new int[count(kept, 0, pattern.byStates())];
    parameterPlaces = new int[count(kept, pattern.byStates(), pattern.length())];
    states = new int[statePlaces.length];
    parameters = new int[parameterPlaces.length];
    int byStates = 0;
    int byParameters = 0;
    for (int i = 0; i < rows; i++) {
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        if (kept[k]) {
          statePlaces[byStates] = k;
          states[byStates++] = pattern.state(k);
        }
      }
      stateEnds[i] = byStates;
      for (int k = pattern.parameterStart(i); k < pattern.parameterStart(i + 1); k++) {
        if (kept[k]) {
          parameterPlaces[byParameters] = k;
          parameters[byParameters++] = pattern.parameter(k);
        }
      }
      parameterEnds[i] = byParameters;
    }
  }

  private static int count(boolean[] kept, int from, int to) {
    int count = 0;
    for (int k = from; k < to; k++) {
      count += kept[k] ? 1 : 0;
    }
    return count;
  }

  /** Number of rows. */
  int rows() {
    return stateEnds.length;
  }

  /**
   * Adds what all rows make of an adjoint.
   *
   * @param partials in the order of the pattern, not modified
   * @param v adjoint of the rows, not modified
   * @param adjoint of the states, modified
   * @param gradient by the parameters, modified
   */
  void add(double[] partials, double[] v, double[] adjoint, double[] gradient) {
    int k = 0;
    int q = 0;
    for (int i = 0; i < stateEnds.length; i++) {
      final double factor = v[i];
      for (; k < stateEnds[i]; k++) {
        adjoint[states[k]] += partials[statePlaces[k]] * factor;
      }
      for (; q < parameterEnds[i]; q++) {
        gradient[parameters[q]] += partials[parameterPlaces[q]] * factor;
      }
    }
  }

  /** Adds what one row makes of its adjoint; see {@link #add}. */
  void addRow(int row, double[] partials, double v, double[] adjoint, double[] gradient) {
    for (int k = row == 0 ? 0 : stateEnds[row - 1]; k < stateEnds[row]; k++) {
      adjoint[states[k]] += partials[statePlaces[k]] * v;
    }
    for (int q = row == 0 ? 0 : parameterEnds[row - 1]; q < parameterEnds[row]; q++) {
      gradient[parameters[q]] += partials[parameterPlaces[q]] * v;
    }
  }
}
