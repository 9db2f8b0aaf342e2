package io.gradiode.report;

import io.gradiode.objective.Datum;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Recording;
import io.gradiode.report.Estimate.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a careful reader should know before believing the numbers. */
final class Warnings {

  /** Estimates that are correlated more than this say little one by one. */
  private static final double STRONG_CORRELATION = 0.999;

  private static final int MOST_DIFFERENCES = 3;

  private Warnings() {}

  static List<String> of(
      FitResult<?> result,
      FitOutcome outcome,
      Statistics statistics,
      Estimates estimates,
      List<EventMisfit> events,
      List<Direction> directions) {
    final List<String> warnings = new ArrayList<>();
    if (outcome instanceof FitOutcome.Failed failed) {
      warnings.add(
          "The objective has no value at the best point: "
              + (failed.detail().isEmpty() ? failed.reason().description() : failed.detail()));
      return List.copyOf(warnings);
    }
    if (!outcome.isConverged()) {
      warnings.add(
          "The fit has not converged; these values need not be a minimum. Profiles begin here, so "
              + "that they may have an end on one side only: fit on first.");
    }
    if (statistics.degreesOfFreedom() <= 0 && !statistics.noiseKnown()) {
      warnings.add(
          "%d data cannot tell the uncertainty of %d parameters."
              .formatted(statistics.dataCount(), statistics.estimatedCount()));
    }
    if (statistics.dataCount() > 0 && !statistics.noiseKnown()) {
      addUnweighed(result, warnings);
      addSecondsAgainstVolts(result, warnings);
    }
    events.stream()
        .filter(misfit -> misfit.recordedCount() > 0 && misfit.modelCount() == 0)
        .forEach(misfit -> warnings.add(silence(misfit)));
    events.stream()
        .filter(misfit -> misfit.modelCount() > 0)
        .forEach(misfit -> addOtherCount(result, misfit.event(), warnings));
    for (Estimate estimate : estimates.all()) {
      addBound(estimate, warnings);
    }
    directions.forEach(direction -> warnings.add(direction.sentence()));
    addCorrelations(estimates, directions, warnings);
    return List.copyOf(warnings);
  }

  /** Priors and targets have a width of their own, which data of unknown noise have not. */
  private static void addUnweighed(FitResult<?> result, List<String> warnings) {
    final boolean isKept =
        result.objective().experiments().stream().anyMatch(e -> !e.restraints().isEmpty());
    if (result.priorCount() > 0 || isKept) {
      warnings.add(
          "The noise of the data is unknown, so that %s are weighed against them as if its "
                  .formatted(
                      result.priorCount() == 0
                          ? "targets"
                          : isKept ? "priors and targets" : "priors")
              + "standard deviation were 1 in the unit of the data; say the noise, or estimate it.");
    }
  }

  private static String silence(EventMisfit misfit) {
    return ("The model has none of the events '%s', of which %d were recorded, so that these give "
            + "no direction to go: start elsewhere, or search first, as by gammaFactor(…).")
        .formatted(misfit.event(), misfit.recordedCount());
  }

  /** Derivatives say nothing about solutions with one event more or less. */
  private static void addOtherCount(FitResult<?> result, String event, List<String> warnings) {
    final List<Integer> counts = result.evaluation().eventCounts();
    final List<String> differences = new ArrayList<>();
    int next = 0;
    for (Experiment<?> experiment : result.objective().experiments()) {
      for (Recording<?> recording : experiment.recordings()) {
        final int modelCount = counts.get(next++);
        final int recordedCount = recording.times().count();
        if (recording.event().name().equals(event) && modelCount != recordedCount) {
          differences.add(modelCount + " instead of " + recordedCount);
        }
      }
    }
    if (!differences.isEmpty()) {
      final boolean isLong = differences.size() > MOST_DIFFERENCES;
      warnings.add(
          ("The model has not as many events '%s' as were recorded, %s: derivatives move events, "
                  + "but can neither create nor remove them, except at the end of the recording; "
                  + "standard errors hold for this number of events only. Search wider, as by "
                  + "gammaFactor(…).")
              .formatted(
                  event,
                  String.join(
                          ", ",
                          differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size())))
                      + (isLong ? ", …" : "")));
    }
  }

  /** Times and values have different units, whose sizes are an accident. */
  private static void addSecondsAgainstVolts(FitResult<?> result, List<String> warnings) {
    final List<Datum> plain =
        result.objective().data().stream().filter(datum -> datum.weight() == 1).toList();
    if (plain.stream().anyMatch(Datum::isEvent) && !plain.stream().allMatch(Datum::isEvent)) {
      warnings.add(
          "The noise of the data is unknown, so that times of events and values of observables "
              + "are weighed against each other by their numbers; say the noise of both, or weigh "
              + "them by a metric.");
    }
  }

  private static void addBound(Estimate estimate, List<String> warnings) {
    if (estimate.isAtBound()) {
      warnings.add(
          "%s lies on its %s bound %s: a better fit may lie beyond."
              .formatted(
                  estimate.name(),
                  estimate.status() == Status.AT_LOWER_BOUND ? "lower" : "upper",
                  Numbers.withUnit(Numbers.significant(estimate.value(), 5), estimate.unit())));
    }
  }

  private static void addCorrelations(
      Estimates estimates, List<Direction> directions, List<String> warnings) {
    for (int i = 0; i < estimates.all().size(); i++) {
      for (int j = 0; j < i; j++) {
        final double correlation = estimates.correlation(i, j);
        final List<String> pair =
            List.of(estimates.all().get(j).name(), estimates.all().get(i).name());
        if (Math.abs(correlation) > STRONG_CORRELATION
            && directions.stream().noneMatch(d -> d.parameters().containsAll(pair))) {
          warnings.add(
              String.format(
                  Locale.ROOT,
                  "%s and %s are strongly correlated (%.5f): only a combination is well known.",
                  pair.get(0),
                  pair.get(1),
                  correlation));
        }
      }
    }
  }
}
