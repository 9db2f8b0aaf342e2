package io.gradiode.integration;

/**
 * Decides from step to step whether the explicit or the implicit method goes on.
 *
 * <p>What counts is {@code z = h |λ|}, a step in units of the fastest component. The explicit
 * method is stable up to about 6: where its steps keep close to that for a while, accuracy would
 * allow longer ones. The implicit method costs about half as much again a step: where its steps are
 * shorter than what the explicit method could take, that one is cheaper. Whoever returns soon had
 * been sent for nothing, and has to wait longer the next time.
 */
final class StiffnessMonitor {

  /** From here on a step of the explicit method may be limited by its stability. */
  private static final double NEARLY_UNSTABLE = 4.0;

  /** Here no step of the explicit method is stable. */
  private static final double UNSTABLE = 8.0;

  /** Up to here the explicit method could take steps that are twice as long. */
  private static final double EASY = 2.5;

  private static final int FIRST_PATIENCE = 6;
  private static final int LONGEST_PATIENCE = 192;
  private static final int CALM_STEPS = 5;

  /** So many steps in a row without a finite end are enough. */
  private static final int MOST_ASTRAY = 3;

  /** A stay of so many steps with the implicit method was worth it. */
  private static final int WORTH_IT = 30;

  private int patience;
  private int hits;
  private int calm;
  private int stay;
  private int astray;

  /** Begins a solve. */
  void begin() {
    patience = FIRST_PATIENCE;
    hits = 0;
    calm = 0;
    stay = 0;
    astray = 0;
  }

  /**
   * Takes note of a step of the explicit method.
   *
   * @param z its length in units of the fastest component
   * @return whether the implicit method shall go on
   */
  boolean afterExplicit(double z) {
    if (z > NEARLY_UNSTABLE) {
      hits++;
      calm = 0;
    } else if (++calm >= CALM_STEPS) {
      hits = 0;
    }
    return decide();
  }

  private boolean decide() {
    if (hits < patience) {
      return false;
    }
    hits = 0;
    calm = 0;
    stay = 0;
    return true;
  }

  /**
   * Takes note of a step of the explicit method that was rejected: if it could not have been
   * stable, it is not the solution that asks for shorter steps.
   *
   * @return whether the implicit method shall go on
   */
  boolean afterRejection(double z) {
    if (z > UNSTABLE) {
      hits += FIRST_PATIENCE;
    } else if (z > NEARLY_UNSTABLE) {
      hits++;
    }
    return decide();
  }

  /**
   * Takes note of a step of the implicit method.
   *
   * @return whether the explicit method shall go on
   */
  boolean afterImplicit(double z) {
    stay++;
    astray = 0;
    calm = z < EASY ? calm + 1 : 0;
    if (calm < CALM_STEPS) {
      return false;
    }
    goBack();
    return true;
  }

  /**
   * Takes note of a step of the implicit method without a finite end: its matrix has no factors, or
   * a second derivative is infinite where rates are not, as that of {@code x**1.5} at 0.
   *
   * @return whether the explicit method shall go on
   */
  boolean afterAstray() {
    if (++astray < MOST_ASTRAY) {
      return false;
    }
    goBack();
    return true;
  }

  private void goBack() {
    patience = stay < WORTH_IT ? Math.min(LONGEST_PATIENCE, 4 * patience) : FIRST_PATIENCE;
    hits = 0;
    calm = 0;
    astray = 0;
  }
}
