package io.gradiode.benchmarks;

import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * One solution of a spiking neuron by Commons Math, with or without sensitivities: its event
 * handler finds the spikes, its dense output gives the potentials.
 */
final class SpikingSolution implements FirstOrderDifferentialEquations {

  /** How exactly a spike is placed, in ms. */
  private static final double CONVERGENCE = 1e-11;

  private static final int LARGEST_ITERATIONS = 100;

  private final SpikingProblem.Data data;
  private final SpikingEquations equations;
  private final AbstractIntegrator integrator;
  private final SpikeSum sum;
  private final double[] y;
  private final double[] delay;
  private double held;
  private boolean spiked;

  /**
   * @param augmented whether sensitivities are solved for
   */
  SpikingSolution(SpikingProblem problem, AbstractIntegrator integrator, boolean augmented) {
    data = problem.data();
    equations = problem.byHand();
    this.integrator = integrator;
    sum = new SpikeSum(data, equations.parameterCount());
    y = new double[equations.stateCount() * (augmented ? 1 + equations.parameterCount() : 1)];
    delay = new double[equations.parameterCount()];
    integrator.addStepHandler(new Sampler());
    integrator.addEventHandler(
        new Threshold(), Double.POSITIVE_INFINITY, CONVERGENCE, LARGEST_ITERATIONS);
  }

  /** Solves; returns the sum of squares, and where its gradient is. */
  SpikeSum solve(double[] parameters) {
    equations.parameters(parameters);
    equations.start(y);
    sum.reset();
    double t = data.edges()[0];
    held = t;
    spiked = false;
    for (int segment = 0; segment + 1 < data.edges().length; segment++) {
      equations.input(data.inputs()[segment]);
      t = advance(t, data.edges()[segment + 1]);
    }
    return sum;
  }

  private double advance(double start, double end) {
    double t = start;
    while (t < end) {
      if (held > t) {
        t = hold(end);
      } else {
        t = integrator.integrate(this, t, y, end, y);
        if (spiked) {
          spike(t, y);
          held = t + equations.refractory();
        }
      }
    }
    return t;
  }

  /** Waits in the refractory period, at most to the end of the segment. */
  private double hold(double end) {
    final double until = Math.min(held, end);
    while (sum.hasDatumUntil(until)) {
      sum.add(y, equations.stateCount());
    }
    if (held <= end && isAugmented()) {
      equations.release(y, delay);
    }
    return until;
  }

  private void spike(double t, double[] state) {
    spiked = false;
    if (isAugmented()) {
      equations.resetAugmented(state, delay);
    } else {
      equations.reset(state);
    }
    sum.addSpike(t, delay);
  }

  private boolean isAugmented() {
    return y.length > equations.stateCount();
  }

  @Override
  public int getDimension() {
    return y.length;
  }

  @Override
  public void computeDerivatives(double t, double[] state, double[] rates) {
    equations.rates(state, rates);
  }

  /**
   * Ends the integration at a spike if a refractory period follows, else resets and goes on.
   *
   * <p>The trap: Commons Math takes for granted that its function has the other sign after an
   * event, which a reset takes back. So the sign is turned at each.
   */
  private final class Threshold implements EventHandler {

    private double sign = 1;

    @Override
    public void init(double t0, double[] y0, double t) {
      // Nothing to prepare.
    }

    @Override
    public double g(double t, double[] state) {
      return sign * (state[0] - equations.threshold());
    }

    @Override
    public Action eventOccurred(double t, double[] state, boolean increasing) {
      if (equations.refractory() > 0) {
        spiked = true;
        return Action.STOP;
      }
      return Action.RESET_STATE;
    }

    @Override
    public void resetState(double t, double[] state) {
      spike(t, state);
      sign = -sign;
    }
  }

  private final class Sampler implements StepHandler {
    @Override
    public void init(double t0, double[] y0, double t) {
      // Nothing to prepare.
    }

    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
      while (sum.hasDatumUntil(interpolator.getCurrentTime())) {
        interpolator.setInterpolatedTime(sum.time());
        sum.add(interpolator.getInterpolatedState(), equations.stateCount());
      }
    }
  }
}
