package io.gradiode.fit;

import static io.gradiode.kernels.Models.LOTKA_VOLTERRA;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.askTell;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nonlinearConjugateGradient;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.model.ParameterHandle;
import io.gradiode.optimization.Optimizers;
import io.gradiode.report.FitReport;
import io.gradiode.report.Results;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A fit for tests, to be done by every method. */
final class Fits {

  private static final List<ParameterHandle<LotkaVolterra>> RATES = LOTKA_VOLTERRA.parameters();

  private Fits() {}

  /** Lotka–Volterra's four rates from exact data, started away from the truth. */
  static Ready<LotkaVolterra> lotkaVolterra() {
    return Fit.of(LOTKA_VOLTERRA)
        .to(TruthProblem.b().experiment())
        .estimate(RATES.get(0), within(0.3, 6).logScale().startingAt(1.2))
        .estimate(RATES.get(1), within(0.3, 6).logScale().startingAt(1.4))
        .estimate(RATES.get(2), within(0.3, 6).logScale().startingAt(2.4))
        .estimate(RATES.get(3), within(0.3, 6).logScale().startingAt(1.4));
  }

  /** That fit by every kind of method. */
  static Stream<Ready<LotkaVolterra>> byEveryMethod() {
    Ready<LotkaVolterra> fit = lotkaVolterra();
    return Stream.of(
        fit,
        fit.differentiate(Differentiation.FINITE_DIFFERENCES),
        fit.polish(bfgs()),
        fit.polish(nonlinearConjugateGradient()),
        fit.polish(nelderMead()),
        fit.polish(bobyqa()),
        fit.polish(cmaEs()),
        fit.search(differentialEvolution().population(8).rounds(4).seed(5)).polish(bfgs()),
        fit.search(differentialEvolution().population(8).rounds(4).seed(5).polishEachRound())
            .polish(levenbergMarquardt()),
        fit.search(multiStart().starts(5).seed(2)).polish(bfgs()),
        fit.search(multiStart().starts(4).candidates(40).threads(3)).polish(levenbergMarquardt()),
        fit.polish(Optimizers.levenbergMarquardt()),
        fit.polish(lbfgsb()),
        fit.search(basinHopping().hops(2)),
        fit.search(couplingContinuation()).polish(levenbergMarquardt()),
        fit.search(cmaEs().maxIterations(4).polishEachRound()).polish(bfgs()),
        fit.search(askTell("own", differentialEvolution().population(6).rounds(3)::proposer))
            .polish(levenbergMarquardt()),
        fit.coupled(LotkaVolterra.PREY, 2, 1));
  }

  /** What a fit has found and how, to the last bit; only the time is left out. */
  static String everything(FitReport<?> report) {
    StringWriter text = new StringWriter();
    try {
      report.results().toCsv(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report.estimates() + "\n" + report.outcome() + "\n" + report.stages() + "\n" + text;
  }

  static double smallest(Results results) {
    return results.best().orElseThrow().value();
  }
}
