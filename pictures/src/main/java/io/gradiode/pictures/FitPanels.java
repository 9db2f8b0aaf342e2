package io.gradiode.pictures;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Plan;
import java.util.ArrayList;
import java.util.List;

/** Data as points and the model as a line: a panel for each observable of each experiment. */
final class FitPanels<M> {

  /** Places between which a curve is drawn as a line, beyond those of the data. */
  private static final int SAMPLES = 600;

  private final SensitivitySolver<M> solver;
  private final double[] parameters;
  private final String timeUnit;

  private FitPanels(ModelDefinition<M> model, Tolerances tolerances, double[] parameters) {
    this.solver = new SensitivitySolver<>(model, tolerances);
    this.parameters = parameters;
    this.timeUnit = model.timeUnit();
  }

  static <M> Picture picture(
      List<Experiment<M>> experiments, double[] parameters, Tolerances tolerances) {
    final FitPanels<M> painter =
        new FitPanels<>(experiments.get(0).model(), tolerances, parameters);
    final List<Panel> panels = new ArrayList<>();
    for (int e = 0; e < experiments.size(); e++) {
      final String title = experiments.size() == 1 ? "" : "experiment " + (e + 1);
      panels.addAll(painter.panels(title, experiments.get(e)));
    }
    final Picture picture = Picture.of(legend(), panels);
    return panels.size() <= 5
        ? picture.panels(720, 200)
        : picture.columns((int) Math.ceil(Math.sqrt(panels.size()))).panels(330, 210);
  }

  private static Legend legend() {
    return Legend.of(
        new Legend.Entry("data", Style.DATA, Legend.Mark.POINT),
        new Legend.Entry("model", Style.MODEL, Legend.Mark.LINE));
  }

  private List<Panel> panels(String title, Experiment<M> experiment) {
    final Plan plan = experiment.plan();
    final Experiment<M> dense = experiment.sample(between(plan.start(), plan.end()));
    final Outcome outcome = solver.solveStates(parameters, dense);
    final List<Panel> panels = new ArrayList<>();
    for (Measurement<M> measurement : experiment.measurements()) {
      panels.add(panel(title, measurement, outcome.isCompleted()));
    }
    return panels;
  }

  private Panel panel(String title, Measurement<M> measurement, boolean integrated) {
    final ObservableHandle<M> observable = measurement.observable();
    final Observations data = measurement.observations();
    final double[] times = data.times();
    final double[] values = new double[times.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.value(i);
    }
    final double[] curveTimes = new double[integrated ? solver.outputCount() : 0];
    final double[] curve = new double[curveTimes.length];
    for (int k = 0; k < curve.length; k++) {
      curveTimes[k] = solver.time(k);
      curve[k] = solver.observable(k, observable.index());
    }
    final List<Series> series = new ArrayList<>();
    series.add(Series.points(times, values, Style.DATA));
    if (integrated) {
      series.add(Series.line(curveTimes, curve, Style.MODEL));
    }
    return Panel.of(
        title,
        Axis.linear(Axis.label("time", timeUnit), times, curveTimes),
        Axis.linear(Axis.label(observable.name(), observable.unit()), values, curve),
        series);
  }

  private static double[] between(double start, double end) {
    final double[] times = new double[SAMPLES + 1];
    for (int i = 0; i <= SAMPLES; i++) {
      times[i] = start + (end - start) * i / SAMPLES;
    }
    times[SAMPLES] = end;
    return times;
  }
}
