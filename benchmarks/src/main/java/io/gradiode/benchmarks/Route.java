package io.gradiode.benchmarks;

import io.gradiode.annotation.Method;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** The ways to a gradient that are compared. */
public enum Route {
  /** Generated code, as a user gets it. */
  GRADIODE("Gradiode, 1e-6") {
    @Override
    Gradient prepare(Problem problem) {
      return gradiode(problem, 1e-6);
    }
  },
  /** Generated code at the loosest tolerance that is still more accurate than the fastest peer. */
  GRADIODE_LOOSE("Gradiode, as exact as the fastest peer") {
    @Override
    Gradient prepare(Problem problem) {
      return gradiode(problem, problem.peerTolerance());
    }
  },
  /** Commons Math's 5(4) pair on the augmented system. */
  AUGMENTED_54("Commons Math DP54, augmented by hand") {
    @Override
    Gradient prepare(Problem problem) {
      return new AugmentedGradient(
          problem, new DormandPrince54Integrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE));
    }
  },
  /** Commons Math's 8(5,3) pair on the augmented system. */
  AUGMENTED_853("Commons Math DOP853, augmented by hand") {
    @Override
    Gradient prepare(Problem problem) {
      return new AugmentedGradient(
          problem, new DormandPrince853Integrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE));
    }
  },
  /** Commons Math's own variational equations, with Jacobians by hand. */
  JACOBIAN_MATRICES("Commons Math JacobianMatrices, DOP853") {
    @Override
    Gradient prepare(Problem problem) {
      return new JacobianMatricesGradient(
          problem, new DormandPrince853Integrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE));
    }
  },
  /** Central differences of Commons Math solutions. */
  CENTRAL_DIFFERENCES("Central differences, Commons Math DOP853") {
    @Override
    Gradient prepare(Problem problem) {
      return new CentralDifferenceGradient(
          problem, new DormandPrince853Integrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE));
    }
  };

  private static final double RELATIVE = 1e-6;
  private static final double ABSOLUTE = 1e-8;

  private final String title;

  Route(String title) {
    this.title = title;
  }

  /** Makes all arrays, so that {@link Gradient#evaluate} is the whole cost of one gradient. */
  abstract Gradient prepare(Problem problem);

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** Generated code at a relative tolerance. */
  static Gradient gradiode(Problem problem, double relative) {
    return objective(problem.measured(), tolerances(relative))::valueAndGradient;
  }

  /** A relative tolerance, and a hundredth of it as the absolute one. */
  static Tolerances tolerances(double relative) {
    // The explicit method, as the peers have: left to choose, ours takes a few implicit steps on A.
    return Tolerances.relative(relative).absolute(1e-2 * relative).method(Method.EXPLICIT);
  }

  /** The sum of squares over the data, and its gradient. */
  static <M> LeastSquares<M> objective(Problem.Measured<M> measured, Tolerances tolerances) {
    return LeastSquares.of(measured.model(), tolerances, measured.experiment());
  }
}
