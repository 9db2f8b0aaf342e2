package io.gradiode.integration;

import io.gradiode.model.Linearization;
import io.gradiode.model.Stages;

/**
 * Steps by a Rosenbrock method, for stiff models: linearly implicit, one factorization for states
 * and all columns of sensitivities.
 *
 * <p>States and sensitivities are one system, whose matrix is block triangular: below the Jacobian
 * of the states stands how {@code J S + df/dp} changes with them. Nothing of it is left out, so
 * that the method keeps its order, and its sensitivities are exactly the derivatives of its states.
 */
final class ImplicitMethod implements StepMethod {

  /** Stages stand behind the rates at the beginning, {@code k(1)}. */
  static final int FIRST_STAGE = 2;

  private static final double NEXT_TO_NOTHING = 1e-5;

  /** How often an estimate of an eigenvalue from anywhere is refined. */
  private static final int REFINEMENTS = 4;

  /** By how much the fastest component may change where the end of a step is moved. */
  private static final double SLIGHTLY = 1e-3;

  private final Integrand integrand;
  private final Stages stages;
  private final Linearization linearization;
  private final RosenbrockTableau tableau;
  private final StageInterpolation interpolation;
  private final LargestEigenvalue eigenvalue;
  private final double[] jacobian;
  private final double[] factors;
  private final double[] slopes;
  private boolean linearized;
  private boolean pivotLost;

  ImplicitMethod(Integrand integrand, WantedComponents components, Linearization linearization) {
    this.integrand = integrand;
    this.linearization = linearization;
    stages = integrand.stages();
    tableau = RosenbrockTableau.RODAS5P;
    interpolation = new StageInterpolation(tableau, components, integrand.kernel().dimension());
    eigenvalue = new LargestEigenvalue(linearization.jacobianPattern());
    jacobian = new double[linearization.jacobianPattern().byStates()];
    factors = new double[linearization.factorLength()];
    slopes = new double[integrand.kernel().stateCount()];
  }

  /** Begins a solve. */
  void begin() {
    eigenvalue.begin();
    linearized = false;
    pivotLost = false;
  }

  @Override
  public double attempt(double t, double h) {
    interpolation.forget();
    linearize(t);
    pivotLost = !linearization.factorize(1.0 / (tableau.gamma() * h), jacobian, factors);
    if (pivotLost) {
      return Double.NaN;
    }
    final int n = integrand.length();
    final double[] argument = stages.argument();
    for (int i = 0; i < tableau.stages(); i++) {
      stage(i, t, h, i == 0 ? stages.y() : argument, n);
    }
    final double[] next = stages.next();
    final double[] last = stages.k(FIRST_STAGE + tableau.stages() - 1);
    for (int i = 0; i < n; i++) {
      next[i] = argument[i] + last[i];
    }
    return errorNorm(last, n);
  }

  private void linearize(double t) {
    if (!linearized) {
      final double[] y = stages.y();
      linearization.jacobian(
          t, y, integrand.parameters(), integrand.inputs(), jacobian, stages.scratch());
      if (!linearization.isAutonomous()) {
        linearization.rateSlopes(
            t, y, integrand.parameters(), integrand.inputs(), slopes, stages.scratch());
      }
      eigenvalue.refine(jacobian);
      linearized = true;
    }
  }

  private void stage(int i, double t, double h, double[] argument, int n) {
    final double[] u = stages.k(FIRST_STAGE + i);
    if (i == 0) {
      System.arraycopy(stages.k(1), 0, u, 0, n);
    } else {
      final double[] weights = tableau.arguments(i);
      if (weights.length > 0) {
        LinearCombination.write(argument, stages.y(), n, 1.0, weights, stages);
      } else {
        final double[] before = stages.k(FIRST_STAGE + i - 1);
        for (int c = 0; c < n; c++) {
          argument[c] += before[c];
        }
      }
      integrand.rates(t + tableau.node(i) * h, argument, u);
      LinearCombination.write(u, u, n, 1.0 / h, tableau.couplings(i), stages);
    }
    final double duration = linearization.isAutonomous() ? 0.0 : h * tableau.timeWeight(i);
    if (duration != 0.0) {
      for (int c = 0; c < slopes.length; c++) {
        u[c] += duration * slopes[c];
      }
    }
    linearization.solve(factors, u);
    if (integrand.hasSensitivities()) {
      linearization.addCurvature(
          t,
          stages.y(),
          u,
          duration,
          integrand.parameters(),
          integrand.inputs(),
          u,
          stages.scratch());
      linearization.sensitivitySolve(factors, u);
    }
  }

  private double errorNorm(double[] error, int n) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] absolute = stages.absolute();
    final double relative = stages.relative();
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
      final double scaled =
          error[i] / (absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(next[i])));
      sum += scaled * scaled;
    }
    return Math.sqrt(sum / n) * integrand.undiluted();
  }

  @Override
  public int order() {
    return tableau.order();
  }

  RosenbrockTableau tableau() {
    return tableau;
  }

  /** The factors of {@code W} of the last attempt; not a copy. */
  double[] factors() {
    return factors;
  }

  /** Whether the last attempt failed as {@code W} could not be factorized. */
  boolean isPivotLost() {
    return pivotLost;
  }

  /** An estimate of {@code h} times the largest eigenvalue of the Jacobian. */
  double stiffness(double h) {
    return h * eigenvalue.size();
  }

  /**
   * The same for a step that this method would begin at the present state, about which it knows
   * nothing yet.
   */
  double stiffnessAt(double t, double h) {
    linearize(t);
    for (int i = 0; i < REFINEMENTS; i++) {
      eigenvalue.refine(jacobian);
    }
    return stiffness(h);
  }

  @Override
  public void prepare(int n, double t, double h) {
    interpolation.fit(n, t, h, stages);
  }

  @Override
  public double[] interpolate(double time) {
    return interpolation.interpolate(time);
  }

  /** Rates at the ends of a stiff step say little of what is between: its stages do. */
  @Override
  public double[] sketch(double theta, double h) {
    return interpolation.sketch(theta, stages);
  }

  @Override
  public double nextToNothing(double h) {
    return Math.min(NEXT_TO_NOTHING, SLIGHTLY / stiffness(h));
  }

  @Override
  public void accept(double start) {
    linearized = false;
  }

  @Override
  public void forget() {
    linearized = false;
  }
}
