package io.gradiode.report;

import io.gradiode.objective.Datum;
import io.gradiode.optimization.Crew;
import io.gradiode.profile.Fitted;
import io.gradiode.profile.Profile;
import io.gradiode.profile.Profiles;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks for profiles at a level of confidence.
 *
 * <p>A fit may be worse by the square of the factor that intervals from standard errors have: the
 * quantile of χ² with one degree of freedom if the noise is known or estimated, and of F with 1 and
 * N − P, in units of {@code χ²/(N − P)}, if its variance comes from the residuals (Bates and Watts,
 * Nonlinear Regression Analysis and Its Applications, Wiley 1988, section 6.1).
 *
 * @param estimates of all parameters
 */
record Profiler(
    FitResult<?> result, Statistics statistics, List<Estimate> estimates, double level) {

  /** Residuals below this part of the data are rounding and errors of integration, not noise. */
  private static final double NOISELESS = 1e-6;

  /**
   * @param place of a parameter among all
   * @throws IllegalArgumentException if it was not estimated
   */
  Profile of(int place) {
    final int coordinate =
        IntStream.range(0, result.space().dimension())
            .filter(j -> result.space().parameter(j) == place)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' was not estimated, so it has no profile"
                            .formatted(estimates.get(place).name())));
    return Profiles.of(fitted(), List.of(task(coordinate)), Crew.callerAlone()).get(0);
  }

  List<Profile> all(Crew crew) {
    return Profiles.of(
        fitted(),
        IntStream.range(0, result.space().dimension()).mapToObj(this::task).toList(),
        crew);
  }

  private Profiles.Task task(int coordinate) {
    final Estimate estimate = estimates.get(result.space().parameter(coordinate));
    return new Profiles.Task(
        coordinate, estimate.name(), estimate.unit(), estimate.standardError());
  }

  private Fitted fitted() {
    final double factor = statistics.confidence().factor(level);
    return new Fitted(
        result.objective(),
        result.space(),
        result.refit(),
        result.point(),
        result.evaluation().value(),
        statistics.residualVariance(),
        isNoiseless() ? Double.NaN : factor * factor);
  }

  private boolean isNoiseless() {
    double sum = 0;
    for (Datum datum : result.objective().data()) {
      sum += datum.weight() * datum.value() * datum.value();
    }
    return statistics.dataCount() == 0
        || (!statistics.noiseKnown() && statistics.dataLoss() <= NOISELESS * NOISELESS * sum);
  }
}
