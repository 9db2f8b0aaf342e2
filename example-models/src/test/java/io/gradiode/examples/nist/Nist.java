package io.gradiode.examples.nist;

import io.gradiode.CompiledModel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.tables.Table;
import java.util.Arrays;
import java.util.List;

/** The 27 problems, as initial-value problems whose time is NIST's x. */
final class Nist {

  private Nist() {}

  /** In NIST's order: of lower difficulty, of average, of higher. */
  static final List<Problem<?>> PROBLEMS =
      List.of(
          uptake("Misra1a", 1),
          problem("Chwirut2", ChwirutModel.MODEL, 0),
          problem("Chwirut1", ChwirutModel.MODEL, 0),
          problem("Lanczos3", LanczosModel.MODEL, 0),
          problem("Gauss1", GaussModel.MODEL, 0),
          problem("Gauss2", GaussModel.MODEL, 0),
          problem("DanWood", DanWoodModel.MODEL, 1),
          uptake("Misra1b", 1.5),
          problem("Kirby2", Kirby2Model.MODEL, 0),
          problem("Hahn1", CubicQuotientModel.MODEL, 0),
          nelson(),
          problem("MGH17", Mgh17Model.MODEL, 0),
          problem("Lanczos1", LanczosModel.MODEL, 0),
          problem("Lanczos2", LanczosModel.MODEL, 0),
          problem("Gauss3", GaussModel.MODEL, 0),
          uptake("Misra1c", 3),
          uptake("Misra1d", 2),
          problem("Roszman1", Roszman1Model.MODEL, -4870),
          problem("ENSO", EnsoModel.MODEL, 0),
          problem("MGH09", Mgh09Model.MODEL, 0),
          problem("Thurber", CubicQuotientModel.MODEL, -3.1),
          uptake("BoxBOD", 1),
          problem("Rat42", Rat42Model.MODEL, 0),
          problem("MGH10", Mgh10Model.MODEL, 50),
          problem("Eckerle4", Eckerle4Model.MODEL, 400),
          problem("Rat43", Rat43Model.MODEL, 0),
          problem("Bennett5", Bennett5Model.MODEL, 7));

  private static <M> Problem<M> problem(String name, CompiledModel<M> model, double start) {
    return new Problem<>(name, model, List.of(experiment(name, model, start)));
  }

  private static <M> Experiment<M> experiment(String name, CompiledModel<M> model, double start) {
    final Table data = NistData.of(name);
    return Experiment.of(model)
        .from(start)
        .observe(model.observables().get(0), data.column("x").values(), data.column("y").values());
  }

  /** Reactions of different order. */
  private static Problem<Uptake> uptake(String name, double order) {
    final Experiment<Uptake> experiment = experiment(name, UptakeModel.MODEL, 0);
    return new Problem<>(name, UptakeModel.MODEL, List.of(experiment.with(UptakeModel.N, order)));
  }

  /** An experiment for each temperature; NIST fits the logarithm of what was measured. */
  private static Problem<Nelson> nelson() {
    return new Problem<>(
        "Nelson",
        NelsonModel.MODEL,
        NistData.of("Nelson").groups("x2").values().stream().map(Nist::atTemperature).toList());
  }

  private static Experiment<Nelson> atTemperature(Table data) {
    return Experiment.of(NelsonModel.MODEL)
        .inject(NelsonModel.X2, Signal.constant(data.column("x2").single()))
        .observe(
            NelsonModel.Y,
            data.column("x1").values(),
            Arrays.stream(data.column("y").values()).map(Math::log).toArray());
  }
}
