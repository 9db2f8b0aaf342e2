package io.gradiode.profile;

/**
 * Where a profile ends on one side.
 *
 * @param kind how
 * @param value where, in the parameter's declared unit: the end of the confidence interval if it
 *     was found, else how far the profile went
 */
public record ProfileEnd(Kind kind, double value) {

  /** How a profile ends. */
  public enum Kind {
    /** It has crossed the threshold: the end of the confidence interval. */
    FOUND,
    /** It has reached the bound of the parameter below the threshold: the interval is open. */
    AT_BOUND,
    /** Very far away it still was below the threshold: the interval is open. */
    NOT_REACHED,
    /** The model could not be integrated beyond, though still below the threshold. */
    FAILED,
    /** A better fit was found: the profile is one of the wrong minimum and was not continued. */
    BETTER_FIT,
    /** The calling thread was interrupted. */
    INTERRUPTED,
    /** There was nothing to compare with: too few data, or a perfect fit of unknown noise. */
    NO_THRESHOLD
  }

  /** Whether the end of the interval is known. */
  public boolean isFound() {
    return kind == Kind.FOUND;
  }
}
