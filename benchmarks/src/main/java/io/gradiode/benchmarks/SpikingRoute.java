package io.gradiode.benchmarks;

import io.gradiode.objective.LeastSquares;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** The ways to the gradient of a spiking neuron that are compared. */
public enum SpikingRoute {
  /** Generated code, as a user gets it. */
  GRADIODE("Gradiode, 1e-6") {
    @Override
    Gradient prepare(SpikingProblem problem) {
      return gradiode(problem, RELATIVE);
    }
  },
  /**
   * Generated code at the loosest tolerance that is still more accurate than the augmented peer.
   */
  GRADIODE_LOOSE("Gradiode, as exact as the fastest peer") {
    @Override
    Gradient prepare(SpikingProblem problem) {
      return gradiode(problem, problem.peerTolerance());
    }
  },
  /** Commons Math's 8(5,3) pair with an event handler, sensitivities and their jumps by hand. */
  AUGMENTED_853("Commons Math DOP853, augmented by hand") {
    @Override
    Gradient prepare(SpikingProblem problem) {
      return augmented(problem, RELATIVE);
    }
  },
  /** The same at a tolerance at which it is about as exact as Gradiode is on LIF at 1e-6. */
  AUGMENTED_TIGHT("Commons Math DOP853, augmented by hand, 1e-8") {
    @Override
    Gradient prepare(SpikingProblem problem) {
      return augmented(problem, TIGHT);
    }
  },
  /** Central differences of our own solutions, states alone. */
  OWN_DIFFERENCES("Central differences, Gradiode's states") {
    @Override
    Gradient prepare(SpikingProblem problem) {
      final LeastSquares<?> own = Route.objective(problem.measured(), Route.tolerances(RELATIVE));
      return differences(own::value);
    }
  },
  /** Central differences of Commons Math solutions. */
  CENTRAL_DIFFERENCES("Central differences, Commons Math DOP853") {
    @Override
    Gradient prepare(SpikingProblem problem) {
      final SpikingSolution solution = new SpikingSolution(problem, integrator(RELATIVE), false);
      return differences(parameters -> solution.solve(parameters).value());
    }
  };

  private static final double RELATIVE = 1e-6;
  private static final double TIGHT = 1e-8;

  /** The best compromise between truncation and the integrator's noise. */
  private static final double RELATIVE_STEP = 5e-5;

  private final String title;

  SpikingRoute(String title) {
    this.title = title;
  }

  /** Makes all arrays, so that {@link Gradient#evaluate} is the whole cost of one gradient. */
  abstract Gradient prepare(SpikingProblem problem);

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** Generated code at a relative tolerance; the absolute one is a hundredth of it. */
  static Gradient gradiode(SpikingProblem problem, double relative) {
    return Route.objective(problem.measured(), Route.tolerances(relative))::valueAndGradient;
  }

  /** The hand-written system at a relative tolerance; the absolute one is a hundredth of it. */
  static Gradient augmented(SpikingProblem problem, double relative) {
    final SpikingSolution solution = new SpikingSolution(problem, integrator(relative), true);
    return (parameters, gradient) -> {
      final SpikeSum sum = solution.solve(parameters);
      sum.gradient(gradient);
      return sum.value();
    };
  }

  private static AbstractIntegrator integrator(double relative) {
    return new DormandPrince853Integrator(0, Double.MAX_VALUE, 1e-2 * relative, relative);
  }

  private interface Value {
    double at(double[] parameters);
  }

  private static Gradient differences(Value value) {
    return (parameters, gradient) -> {
      final double[] moved = parameters.clone();
      for (int p = 0; p < gradient.length; p++) {
        final double step = RELATIVE_STEP * parameters[p];
        moved[p] = parameters[p] + step;
        final double above = value.at(moved);
        moved[p] = parameters[p] - step;
        final double below = value.at(moved);
        moved[p] = parameters[p];
        gradient[p] = (above - below) / (2 * step);
      }
      return value.at(parameters);
    };
  }
}
