package io.gradiode.optimization;

/**
 * Linear least squares within a ball and a box,
 *
 * <pre>{@code
 * minimize |A q + c|²   subject to   |q| <= radius,  lower <= q <= upper
 * }</pre>
 *
 * by the damping for which the damped solution is about as long as the radius, found as in J. J.
 * Moré, The Levenberg–Marquardt algorithm: implementation and theory, in: Numerical Analysis,
 * Lecture Notes in Mathematics 630, Springer 1978, 105–116, section 5. The length of the damped
 * solution falls as the damping grows, with a box as without.
 */
final class TrustRegion {

  /** The radius is kept to this part of itself: more exactness does not save evaluations. */
  private static final double SLACK = 0.1;

  private static final int MAX_DAMPINGS = 20;

  /** The least new damping, relative to the largest that can be needed. */
  private static final double SMALLEST = 1e-3;

  private final BoxedLeastSquares problem;
  private double damping;
  private double reductionWithoutRegion;

  TrustRegion(BoxedLeastSquares problem) {
    this.problem = problem;
  }

  /** Solves the problem that is posed. */
  void solve(double radius) {
    problem.solve(0.0);
    reductionWithoutRegion = problem.reduction();
    double norm = problem.norm();
    if (norm <= (1.0 + SLACK) * radius) {
      damping = 0.0;
      return;
    }
    double slope = problem.slopeAtZero();
    double low = 0.0;
    double high = slope / radius; // the damped solution is never longer than slope / damping
    double next = damping > 0.0 ? damping : slope / norm;
    for (int k = 0; k < MAX_DAMPINGS; k++) {
      damping = next > low && next < high ? next : Math.max(SMALLEST * high, Math.sqrt(low * high));
      problem.solve(damping);
      norm = problem.norm();
      if (Math.abs(norm - radius) <= SLACK * radius) {
        return;
      }
      if (norm < radius) {
        high = damping;
      } else {
        low = damping;
      }
      next = damping - norm / radius * (norm - radius) / problem.normSlope();
    }
  }

  /** Whether the solution would be longer without the ball. */
  boolean isBinding() {
    return damping > 0.0;
  }

  /** By how much {@code |A q + c|²} can be lowered within the box alone. */
  double reductionWithoutRegion() {
    return reductionWithoutRegion;
  }
}
