package io.gradiode.profile;

import java.util.List;
import java.util.Optional;

/**
 * The profile likelihood of one parameter: how well the data can be fitted when the parameter is
 * held at a value and all others adapt (Raue, Kreutz, Maiwald, Bachmann, Schilling, Klingmüller and
 * Timmer, Bioinformatics 25, 2009, 1923–1929). Where it stays below a threshold is a confidence
 * interval, which follows the curvature that an interval from a standard error does not see.
 *
 * @param parameter its name
 * @param unit its declared unit
 * @param estimate the best value
 * @param points of the curve, by ascending value, the best one among them
 * @param threshold of {@link ProfilePoint#deviance()}: a quantile of χ² with one degree of freedom
 *     if the noise of the data is known or estimated, of F with 1 and N − P if its variance comes
 *     from the residuals
 * @param lower where it ends below
 * @param upper where it ends above
 * @param better a point that fits better than the best known, if one was found
 * @param failures number of points at which the model could not be integrated
 */
public record Profile(
    String parameter,
    String unit,
    double estimate,
    List<ProfilePoint> points,
    double threshold,
    ProfileEnd lower,
    ProfileEnd upper,
    Optional<ProfilePoint> better,
    int failures) {

  /** A curve that never rises above this part of the threshold is flat. */
  private static final double FLAT = 1e-3;

  /** Copies the points. */
  public Profile {
    points = List.copyOf(points);
  }

  /** What a profile says of its parameter. */
  public enum Verdict {
    /** Both ends were found. */
    IDENTIFIABLE,
    /** There is a minimum, but on one side or both the data do not object. */
    PRACTICALLY_NOT_IDENTIFIABLE,
    /** The curve is flat as far as it goes: other parameters make up for any value. */
    STRUCTURALLY_NOT_IDENTIFIABLE,
    /** A better fit, a failure or the lack of noise keeps the profile from saying anything. */
    UNKNOWN
  }

  /** What the profile says of its parameter. */
  public Verdict verdict() {
    if (lower.isFound() && upper.isFound()) {
      return Verdict.IDENTIFIABLE;
    }
    if (!isOpenOrFound(lower) || !isOpenOrFound(upper)) {
      return Verdict.UNKNOWN;
    }
    return points.stream().allMatch(point -> point.deviance() <= FLAT * threshold)
        ? Verdict.STRUCTURALLY_NOT_IDENTIFIABLE
        : Verdict.PRACTICALLY_NOT_IDENTIFIABLE;
  }

  private static boolean isOpenOrFound(ProfileEnd end) {
    return end.isFound()
        || end.kind() == ProfileEnd.Kind.AT_BOUND
        || end.kind() == ProfileEnd.Kind.NOT_REACHED;
  }

  /** One sentence for people. */
  @Override
  public String toString() {
    return ProfileText.of(this);
  }
}
