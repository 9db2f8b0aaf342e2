package io.gradiode.examples.nist;

import static io.gradiode.objective.Domain.unbounded;

import io.gradiode.CompiledModel;
import io.gradiode.fit.Fit;
import io.gradiode.fit.Ready;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Optimizer;
import io.gradiode.report.FitReport;
import java.util.List;

/**
 * A certified regression as a model with its data.
 *
 * @param name as NIST has it
 * @param model whose parameters are called as NIST calls them
 * @param experiments the data
 */
record Problem<M>(String name, CompiledModel<M> model, List<Experiment<M>> experiments) {

  /** Fits the parameters that NIST has certified, from one of its two starts. */
  FitReport<M> fit(int start, Tolerances tolerances, Optimizer optimizer) {
    final List<CertifiedParameter> all = certified();
    Ready<M> fit =
        Fit.of(model).to(experiments).estimate(handle(all.get(0)), domain(all.get(0), start));
    for (final CertifiedParameter each : all.subList(1, all.size())) {
      fit = fit.estimate(handle(each), domain(each, start));
    }
    return fit.tolerances(tolerances).polish(optimizer).run();
  }

  /** The digits of a fit's estimates that agree with the certified ones. */
  Digits digits(FitReport<M> report) {
    double ofEstimates = Digits.MOST;
    double ofErrors = Digits.MOST;
    for (CertifiedParameter each : certified()) {
      final var estimate = report.estimate(handle(each));
      ofEstimates = Math.min(ofEstimates, Digits.of(estimate.value(), each.value()));
      ofErrors = Math.min(ofErrors, Digits.of(estimate.standardError(), each.deviation()));
    }
    return new Digits(
        ofEstimates, ofErrors, Digits.of(report.chiSquared(), NistData.residualSumOfSquares(name)));
  }

  private List<CertifiedParameter> certified() {
    return NistData.parameters(name);
  }

  private static Domain domain(CertifiedParameter parameter, int start) {
    return unbounded().startingAt(parameter.start(start));
  }

  private ParameterHandle<M> handle(CertifiedParameter parameter) {
    return model.parameters().stream()
        .filter(each -> each.name().equals(parameter.name()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return name;
  }
}
