package io.gradiode.benchmarks;

import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * Two solutions for each parameter; the step is the best compromise between truncation and the
 * integrator's noise.
 */
final class CentralDifferenceGradient implements Gradient, FirstOrderDifferentialEquations {

  private static final double RELATIVE_STEP = 5e-5;

  private final Problem problem;
  private final HandWritten equations;
  private final AbstractIntegrator integrator;
  private final SquareSum squares;

  CentralDifferenceGradient(Problem problem, AbstractIntegrator integrator) {
    this.problem = problem;
    this.equations = problem.handWritten();
    this.integrator = integrator;
    this.squares = new SquareSum(problem, equations);
    integrator.addStepHandler(new Sampler());
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    final double[] moved = parameters.clone();
    for (int p = 0; p < gradient.length; p++) {
      final double step = RELATIVE_STEP * parameters[p];
      moved[p] = parameters[p] + step;
      final double above = value(moved);
      moved[p] = parameters[p] - step;
      final double below = value(moved);
      moved[p] = parameters[p];
      gradient[p] = (above - below) / (2 * step);
    }
    return value(parameters);
  }

  private double value(double[] parameters) {
    equations.parameters(parameters);
    squares.reset();
    final double[] y = equations.initial();
    final double[] edges = problem.edges();
    for (int segment = 0; segment + 1 < edges.length; segment++) {
      equations.input(problem.input(segment));
      integrator.integrate(this, edges[segment], y, edges[segment + 1], y);
    }
    return squares.value();
  }

  @Override
  public int getDimension() {
    return equations.stateCount();
  }

  @Override
  public void computeDerivatives(double t, double[] y, double[] rates) {
    equations.rates(y, rates);
  }

  private final class Sampler implements StepHandler {
    @Override
    public void init(double t0, double[] y0, double t) {
      // Nothing to prepare.
    }

    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
      while (squares.hasDatumUntil(interpolator.getCurrentTime())) {
        interpolator.setInterpolatedTime(squares.time());
        squares.add(interpolator.getInterpolatedState(), (state, parameter) -> 0);
      }
    }
  }
}
