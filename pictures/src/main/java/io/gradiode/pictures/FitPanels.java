package io.gradiode.pictures;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Plan;
import io.gradiode.report.FitReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Data as points and the model as a line: a panel for each measurement of each experiment. */
final class FitPanels<M> {

  /** Pieces in which a curve is drawn as straight lines, beyond those between data. */
  private static final int PIECES = 600;

  private final FitReport<M> report;
  private final SensitivitySolver<M> solver;

  private FitPanels(FitReport<M> report) {
    this.report = report;
    this.solver = new SensitivitySolver<>(report.model(), Tolerances.defaults());
  }

  static <M> Picture picture(FitReport<M> report) {
    final FitPanels<M> painter = new FitPanels<>(report);
    final List<Panel> panels = new ArrayList<>();
    final List<Experiment<M>> experiments = report.objective().experiments();
    for (int e = 0; e < experiments.size(); e++) {
      panels.addAll(painter.panels(title(experiments, e), experiments.get(e)));
    }
    final Picture picture =
        Picture.of(
            Legend.of(
                new Legend.Entry("data", Style.DATA, Legend.Mark.POINT),
                new Legend.Entry("model", Style.MODEL, Legend.Mark.LINE)),
            panels);
    return panels.size() <= 5
        ? picture.panels(720, 190)
        : picture.columns((int) Math.ceil(Math.sqrt(panels.size()))).panels(320, 200);
  }

  private static String title(List<? extends Experiment<?>> experiments, int e) {
    final String name = experiments.get(e).name();
    return name.isEmpty() && experiments.size() > 1 ? "experiment " + (e + 1) : name;
  }

  private List<Panel> panels(String title, Experiment<M> experiment) {
    final double[] parameters = report.parameters();
    experiment.locals().forEach((index, local) -> parameters[index] = valueOf(local));
    final Plan plan = experiment.plan();
    final Outcome outcome =
        solver.solveStates(parameters, experiment.sample(between(plan.start(), plan.end())));
    final List<Panel> panels = new ArrayList<>();
    for (Measurement<M> measurement : experiment.measurements()) {
      panels.add(panel(title, measurement, outcome.isCompleted()));
    }
    return panels;
  }

  private double valueOf(DataParameter parameter) {
    return report.estimate(parameter).value();
  }

  private Panel panel(String title, Measurement<M> measurement, boolean integrated) {
    final Observations data = measurement.observations();
    final double[] dataTimes = data.times();
    final double[] values = new double[dataTimes.length];
    Arrays.setAll(values, data::value);
    final double[] curveTimes = new double[integrated ? solver.outputCount() : 0];
    Arrays.setAll(curveTimes, solver::time);
    final double[] curve = curve(measurement, curveTimes.length);

    final ObservableHandle<M> observable = measurement.observable();
    final Prefixed time = Prefixed.of(report.model().timeUnit(), dataTimes);
    final Prefixed value = Prefixed.of(observable.unit(), values);
    final List<Series> series = new ArrayList<>();
    series.add(Series.points(time.of(dataTimes), value.of(values), Style.DATA));
    if (integrated) {
      series.add(Series.line(time.of(curveTimes), value.of(curve), Style.MODEL));
    }
    final String label = value.label(observable.name());
    return Panel.of(
        title,
        Axis.linear(time.label("time"), time.of(dataTimes), time.of(curveTimes)),
        data.noise().isLogarithmic()
            ? Axis.logarithmic(label, value.of(values), value.of(curve))
            : Axis.linear(label, value.of(values), value.of(curve)),
        series);
  }

  /** The model as it is compared with these data, of scale and offset included. */
  private double[] curve(Measurement<M> measurement, int count) {
    final Observations data = measurement.observations();
    final double scale = valueOf(data.scale(), 1);
    final double offset = valueOf(data.offset(), 0);
    final double[] curve = new double[count];
    final int observable = measurement.observable().index();
    Arrays.setAll(curve, k -> scale * solver.observable(k, observable) + offset);
    return curve;
  }

  private double valueOf(Optional<DataParameter> parameter, double without) {
    return parameter.map(this::valueOf).orElse(without);
  }

  private static double[] between(double start, double end) {
    final double[] times = new double[PIECES + 1];
    Arrays.setAll(times, i -> start + (end - start) * i / PIECES);
    times[PIECES] = end;
    return times;
  }
}
