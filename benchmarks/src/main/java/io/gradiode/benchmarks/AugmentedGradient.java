package io.gradiode.benchmarks;

import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * States and sensitivities as one hand-written system, given to a general integrator with dense
 * output.
 */
final class AugmentedGradient implements Gradient, FirstOrderDifferentialEquations {

  private final Problem problem;
  private final HandWritten equations;
  private final AbstractIntegrator integrator;
  private final SquareSum squares;

  AugmentedGradient(Problem problem, AbstractIntegrator integrator) {
    this.problem = problem;
    this.equations = problem.handWritten();
    this.integrator = integrator;
    this.squares = new SquareSum(problem, equations);
    integrator.addStepHandler(new Sampler());
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    equations.parameters(parameters);
    squares.reset();
    final double[] y = new double[getDimension()];
    System.arraycopy(equations.initial(), 0, y, 0, equations.stateCount());
    final double[] edges = problem.edges();
    for (int segment = 0; segment + 1 < edges.length; segment++) {
      equations.input(problem.input(segment));
      integrator.integrate(this, edges[segment], y, edges[segment + 1], y);
    }
    squares.gradient(gradient);
    return squares.value();
  }

  @Override
  public int getDimension() {
    return equations.stateCount() * (1 + equations.parameterCount());
  }

  @Override
  public void computeDerivatives(double t, double[] y, double[] rates) {
    equations.augmentedRates(y, rates);
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
        final double[] y = interpolator.getInterpolatedState();
        squares.add(
            y,
            (state, parameter) ->
                y[equations.stateCount() + state * equations.parameterCount() + parameter]);
      }
    }
  }
}
