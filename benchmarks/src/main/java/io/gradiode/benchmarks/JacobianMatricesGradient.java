package io.gradiode.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.JacobianMatrices;
import org.apache.commons.math3.ode.MainStateJacobianProvider;
import org.apache.commons.math3.ode.ParameterJacobianProvider;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * Commons Math's {@link JacobianMatrices}: it integrates sensitivities to the initial state as
 * well, and leaves all sensitivities out of the error test.
 */
final class JacobianMatricesGradient implements Gradient {

  private final Problem problem;
  private final HandWritten equations;
  private final AbstractIntegrator integrator;
  private final SquareSum squares;
  private final List<String> names;

  JacobianMatricesGradient(Problem problem, AbstractIntegrator integrator) {
    this.problem = problem;
    this.equations = problem.handWritten();
    this.integrator = integrator;
    this.squares = new SquareSum(problem, equations);
    this.names = IntStream.range(0, equations.parameterCount()).mapToObj(p -> "p" + p).toList();
    integrator.addStepHandler(new Sampler());
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    equations.parameters(parameters);
    squares.reset();
    final Provider provider = new Provider();
    final JacobianMatrices matrices = new JacobianMatrices(provider, names.toArray(new String[0]));
    matrices.addParameterJacobianProvider(provider);
    final ExpandableStatefulODE system = new ExpandableStatefulODE(provider);
    matrices.registerVariationalEquations(system);
    final double[] edges = problem.edges();
    system.setTime(edges[0]);
    system.setPrimaryState(equations.initial());
    for (int segment = 0; segment + 1 < edges.length; segment++) {
      equations.input(problem.input(segment));
      integrator.integrate(system, edges[segment + 1]);
    }
    squares.gradient(gradient);
    return squares.value();
  }

  private final class Provider implements MainStateJacobianProvider, ParameterJacobianProvider {

    private final double[][] byParameter =
        new double[equations.stateCount()][equations.parameterCount()];

    @Override
    public int getDimension() {
      return equations.stateCount();
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] rates) {
      equations.rates(y, rates);
    }

    @Override
    public void computeMainStateJacobian(
        double t, double[] y, double[] rates, double[][] jacobian) {
      equations.stateJacobian(y, jacobian);
    }

    @Override
    public void computeParameterJacobian(
        double t, double[] y, double[] rates, String name, double[] column) {
      equations.parameterJacobian(y, byParameter);
      final int parameter = names.indexOf(name);
      for (int i = 0; i < column.length; i++) {
        column[i] = byParameter[i][parameter];
      }
    }

    @Override
    public List<String> getParametersNames() {
      return names;
    }

    @Override
    public boolean isSupported(String name) {
      return names.contains(name);
    }
  }

  private final class Sampler implements StepHandler {
    @Override
    public void init(double t0, double[] y0, double t) {
      // Nothing to prepare.
    }

    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
      final int n = equations.stateCount();
      while (squares.hasDatumUntil(interpolator.getCurrentTime())) {
        interpolator.setInterpolatedTime(squares.time());
        final double[] variation = interpolator.getInterpolatedSecondaryState(0);
        // The n × n derivatives by initial states come first, then a column for each parameter.
        squares.add(
            interpolator.getInterpolatedState(),
            (state, parameter) -> variation[n * (n + parameter) + state]);
      }
    }
  }
}
