package io.gradiode.examples.neuron;

import io.gradiode.model.ParameterHandle;
import io.gradiode.report.Estimate;
import io.gradiode.report.FitReport;
import java.util.Locale;
import java.util.Map;

/** What a fit to simulated data has found, beside what these were simulated with. */
final class Recovery {

  private Recovery() {}

  /** Prints a line for each parameter, in the order of the report. */
  static <M> void print(FitReport<M> report, Map<ParameterHandle<M>, Double> truth) {
    System.out.printf("%n%-12s%12s%12s%14s  %s%n", "", "truth", "estimate", "std. errors", "unit");
    for (ParameterHandle<M> parameter : report.model().parameters()) {
      if (truth.containsKey(parameter)) {
        System.out.printf(
            Locale.ROOT,
            "%-12s%12.2f%12.3f%14.2f  %s%n",
            parameter.name(),
            truth.get(parameter),
            report.estimate(parameter).value(),
            standardErrors(report, parameter, truth.get(parameter)),
            parameter.unit());
      }
    }
    System.out.println();
  }

  /** How many standard errors the estimate is above the truth. */
  static <M> double standardErrors(
      FitReport<M> report, ParameterHandle<M> parameter, double truth) {
    final Estimate estimate = report.estimate(parameter);
    return (estimate.value() - truth) / estimate.standardError();
  }
}
