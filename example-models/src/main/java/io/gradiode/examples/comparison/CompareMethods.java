package io.gradiode.examples.comparison;

import static io.gradiode.examples.comparison.Method.withDerivatives;
import static io.gradiode.examples.comparison.Method.withoutDerivatives;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nonlinearConjugateGradient;

import io.gradiode.examples.ecology.LotkaVolterra;
import io.gradiode.examples.ecology.LotkaVolterraModel;
import io.gradiode.examples.neuron.HodgkinHuxley;
import io.gradiode.examples.neuron.HodgkinHuxleyModel;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.pictures.Pictures;
import io.gradiode.tables.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every method from the same random starts, with the derivatives of sensitivities and with those of
 * finite differences: the best error so far against evaluations.
 *
 * <p>An evaluation is a value, or a value with its gradient or Jacobian by sensitivities, which
 * takes longer. A gradient or Jacobian by central differences is {@code 2 d} evaluations for {@code
 * d} parameters. Values of rounds in which the model was coupled to the data count as evaluations,
 * but not as error.
 *
 * <p>Deterministic: starts depend on their number, searches on that number as seed.
 */
public final class CompareMethods {

  /** To add a method, add a line. */
  static final List<Method> METHODS =
      List.of(
          withDerivatives("Levenberg–Marquardt (LM)", levenbergMarquardt()),
          withDerivatives("BFGS", bfgs()),
          withDerivatives("L-BFGS-B", lbfgsb()),
          withDerivatives("conjugate gradient", nonlinearConjugateGradient()),
          withoutDerivatives("Nelder–Mead", nelderMead()),
          withoutDerivatives("BOBYQA", bobyqa()),
          withoutDerivatives("CMA-ES", seed -> cmaEs().seed(seed)),
          withoutDerivatives(
              "differential evolution", seed -> differentialEvolution().rounds(1000).seed(seed)),
          withDerivatives(
              "multi-start + LM",
              seed -> multiStart().starts(200).seed(seed),
              levenbergMarquardt()),
          withDerivatives(
              "basin hopping + LM",
              seed -> basinHopping().hops(1000).seed(seed),
              levenbergMarquardt()),
          withDerivatives("coupling + LM", seed -> couplingContinuation(), levenbergMarquardt()));

  private CompareMethods() {}

  /** Draws both pictures into {@code target/pictures}, or the directory given as argument. */
  public static void main(String[] args) {
    final Path directory = Path.of(args.length > 0 ? args[0] : "target/pictures");
    Pictures.comparison(hares(20, 2000).compare(METHODS))
        .scale(1.25)
        .save(directory.resolve("comparison.png"));
    Pictures.comparison(neuron(8, 600).compare(METHODS))
        .scale(1.25)
        .save(directory.resolve("comparison-neuron.png"));
    System.out.println("Comparisons: " + directory.toAbsolutePath());
  }

  /** Hares and lynxes: six parameters, and many minima where the model oscillates otherwise. */
  static Task<LotkaVolterra> hares(int starts, int budget) {
    final Table pelts = Table.read(LotkaVolterra.class, "lynx-hare.csv");
    final double[] years = pelts.column("year").values();
    final Map<ParameterHandle<LotkaVolterra>, Domain> estimated = new LinkedHashMap<>();
    estimated.put(LotkaVolterraModel.BIRTH, within(0.05, 5).logScale());
    estimated.put(LotkaVolterraModel.PREDATION, within(0.001, 1).logScale());
    estimated.put(LotkaVolterraModel.CONVERSION, within(0.001, 1).logScale());
    estimated.put(LotkaVolterraModel.DEATH, within(0.05, 5).logScale());
    estimated.put(LotkaVolterraModel.HARE_0, within(1, 200).logScale());
    estimated.put(LotkaVolterraModel.LYNX_0, within(0.5, 100).logScale());
    return new Task<>(
        LotkaVolterraModel.MODEL,
        Experiment.of(LotkaVolterraModel.MODEL)
            .from(years[0])
            .observe(LotkaVolterraModel.HARE, years, pelts.column("hare").values())
            .observe(LotkaVolterraModel.LYNX, years, pelts.column("lynx").values()),
        estimated,
        starts,
        budget);
  }

  /**
   * One recorded sweep of a neuron with six spikes: three conductances, each over a hundredfold.
   */
  static Task<HodgkinHuxley> neuron(int starts, int budget) {
    final Table sweeps = Table.read(HodgkinHuxley.class, "hodgkin-huxley-traces.csv");
    final double[] times = sweeps.column("t_ms").as("ms").in("s");
    final Map<ParameterHandle<HodgkinHuxley>, Domain> estimated = new LinkedHashMap<>();
    estimated.put(HodgkinHuxleyModel.G_L, within(1e-9, 1e-7).logScale());
    estimated.put(HodgkinHuxleyModel.G_NA, within(2e-6, 2e-4).logScale());
    estimated.put(HodgkinHuxleyModel.G_KD, within(5e-7, 5e-5).logScale());
    return new Task<>(
        HodgkinHuxleyModel.MODEL,
        Experiment.of(HodgkinHuxleyModel.MODEL)
            .inject(
                HodgkinHuxleyModel.I,
                Signal.steps(times).values(sweeps.column("I3_nA").as("nA").in("A")))
            .observe(HodgkinHuxleyModel.V, times, sweeps.column("v3_mV").as("mV").in("V")),
        estimated,
        starts,
        budget);
  }
}
