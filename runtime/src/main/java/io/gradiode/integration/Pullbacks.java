package io.gradiode.integration;

import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.Arrays;

/**
 * The transposed derivatives of a model's equations, each evaluated where it is asked for: adjoints
 * of rates, observables and initial values become adjoints of states, and a gradient.
 */
final class Pullbacks {

  private final SparseEquations equations;
  private final Pullback rates;
  private final Pullback ratesAlong;
  private final Pullback observables;
  private final Pullback initialStates;
  private final int[] initialOrder;
  private final boolean linear;
  private final double[] partials;
  private final double[] scratch;

  private double[] parameters = {};
  private double[] inputs = {};

  Pullbacks(SparseEquations equations) {
    this.equations = equations;
    final Pattern pattern = equations.ratePattern();
    rates = new Pullback(pattern, all(pattern));
    final boolean[] curved = new boolean[pattern.length()];
    final int[] places = equations.curvedPartials();
    for (final int place : places) {
      curved[place] = true;
    }
    linear = places.length == 0;
    ratesAlong = new Pullback(pattern, curved);
    observables = new Pullback(equations.observablePattern(), all(equations.observablePattern()));
    initialStates = new Pullback(equations.initialPattern(), all(equations.initialPattern()));
    initialOrder = equations.initialOrder();
    partials =
        new double
            [Math.max(
                pattern.length(),
                Math.max(
                    equations.observablePattern().length(), equations.initialPattern().length()))];
    scratch = new double[equations.scratchLength()];
  }

  private static boolean[] all(Pattern pattern) {
    final boolean[] all = new boolean[pattern.length()];
    Arrays.fill(all, true);
    return all;
  }

  /** Takes note of where the parameters and inputs stand; the arrays are not copied. */
  void begin(double[] presentParameters, double[] presentInputs) {
    parameters = presentParameters;
    inputs = presentInputs;
  }

  /**
   * Adds what rates make of their adjoint.
   *
   * @param y states, not modified
   * @param v adjoint of the rates there, not modified
   * @param adjoint of the states, modified
   * @param gradient modified
   */
  void addRates(double t, double[] y, double[] v, double[] adjoint, double[] gradient) {
    equations.ratePartials(t, y, parameters, inputs, partials, scratch);
    rates.add(partials, v, adjoint, gradient);
  }

  /**
   * Adds what the derivatives of rates along a direction, {@code J u + s ∂f/∂t}, make of their
   * adjoint, while the direction is fixed: second derivatives are symmetric.
   */
  void addRatesAlong(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] v,
      double[] adjoint,
      double[] gradient) {
    if (!linear) {
      equations.ratePartialsAlong(
          t, y, direction, timeDirection, parameters, inputs, partials, scratch);
      ratesAlong.add(partials, v, adjoint, gradient);
    }
  }

  /** Adds what observables make of their adjoint, which stands in a longer array. */
  void addObservables(
      double t, double[] y, double[] v, int first, double[] adjoint, double[] gradient) {
    equations.observablePartials(t, y, parameters, inputs, partials, scratch);
    for (int j = 0; j < observables.rows(); j++) {
      if (v[first + j] != 0.0) {
        observables.addRow(j, partials, v[first + j], adjoint, gradient);
      }
    }
  }

  /**
   * Adds what initial states make of their adjoint.
   *
   * @param y overwritten
   * @param adjoint modified: at last that of each state, whatever follows from it
   */
  void addInitialStates(double t, double[] y, double[] adjoint, double[] gradient) {
    equations.initialStates(t, parameters, inputs, y, scratch);
    equations.initialPartials(t, y, parameters, inputs, partials, scratch);
    for (int i = initialOrder.length - 1; i >= 0; i--) {
      final int state = initialOrder[i];
      initialStates.addRow(state, partials, adjoint[state], adjoint, gradient);
    }
  }
}
