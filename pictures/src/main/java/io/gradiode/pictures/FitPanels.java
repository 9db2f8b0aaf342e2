package io.gradiode.pictures;

import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Plan;
import io.gradiode.observation.Recording;
import io.gradiode.report.FitReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Data as points and the model as a line: a panel for each measurement of each experiment. Events
 * as ticks, above the panels of their experiment.
 */
final class FitPanels<M> {

  /** Pieces in which a curve is drawn as straight lines, beyond those between data. */
  private static final int PIECES = 600;

  /** So many panels have the width of a page each. */
  private static final int FEW = 5;

  private static final int MOST_COLUMNS = 4;

  private final FitReport<M> report;
  private final SensitivitySolver<M> solver;

  private FitPanels(FitReport<M> report) {
    this.report = report;
    this.solver = new SensitivitySolver<>(report.model(), Tolerances.defaults());
  }

  static <M> Picture picture(FitReport<M> report) {
    final FitPanels<M> painter = new FitPanels<>(report);
    final List<Experiment<M>> experiments = report.objective().experiments();
    final List<List<Panel>> panels = new ArrayList<>();
    for (int e = 0; e < experiments.size(); e++) {
      panels.add(painter.panels(title(experiments, e), experiments.get(e)));
    }
    final boolean hasRasters = experiments.stream().anyMatch(e -> !e.recordings().isEmpty());
    return hasRasters ? stacked(legend(experiments), panels) : inRows(legend(experiments), panels);
  }

  /** One after the other. */
  private static Picture inRows(Legend legend, List<List<Panel>> experiments) {
    final List<Panel> panels = experiments.stream().flatMap(List::stream).toList();
    final Picture picture = Picture.of(legend, panels);
    return panels.size() <= FEW
        ? picture.panels(720, 190)
        : picture.columns((int) Math.ceil(Math.sqrt(panels.size()))).panels(320, 200);
  }

  /** A raster stays above the panels of its experiment: if there are many, columns of these. */
  private static Picture stacked(Legend legend, List<List<Panel>> experiments) {
    final int count = experiments.size();
    final int height = experiments.get(0).size();
    final boolean alike = experiments.stream().allMatch(each -> each.size() == height);
    int columns = count * height > FEW + 1 && alike ? MOST_COLUMNS : 1;
    while (count % columns != 0) {
      columns--;
    }
    if (columns == 1) {
      return Picture.of(legend, experiments.stream().flatMap(List::stream).toList())
          .panels(720, 190);
    }
    final List<Panel> panels = new ArrayList<>();
    for (int first = 0; first < count; first += columns) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < columns; column++) {
          panels.add(experiments.get(first + column).get(row));
        }
      }
    }
    return Picture.of(legend, panels).columns(columns).panels(320, 200);
  }

  /** Marks of curves; where nothing but events was recorded, those of rasters. */
  private static Legend legend(List<? extends Experiment<?>> experiments) {
    final boolean curves = experiments.stream().anyMatch(e -> !e.measurements().isEmpty());
    return Legend.of(
        new Legend.Entry("data", Style.DATA, curves ? Legend.Mark.POINT : Legend.Mark.TICK),
        new Legend.Entry("model", Style.MODEL, curves ? Legend.Mark.LINE : Legend.Mark.TICK));
  }

  private static String title(List<? extends Experiment<?>> experiments, int e) {
    final String name = experiments.get(e).name();
    return name.isEmpty() && experiments.size() > 1 ? "experiment " + (e + 1) : name;
  }

  private List<Panel> panels(String title, Experiment<M> experiment) {
    final double[] parameters = report.parameters();
    experiment.locals().forEach((index, local) -> parameters[index] = valueOf(local));
    final Experiment<M> dense = sampled(experiment, parameters);
    final boolean integrated = solver.solveStates(parameters, dense).isCompleted();
    final List<Panel> panels = new ArrayList<>();
    for (Recording<M> recording : experiment.recordings()) {
      panels.add(raster(panels.isEmpty() ? title : "", recording, experiment.plan()));
    }
    final boolean aligned = !panels.isEmpty();
    for (Measurement<M> measurement : experiment.measurements()) {
      panels.add(
          aligned
              ? panel("", measurement, integrated, ends(experiment.plan()))
              : panel(title, measurement, integrated));
    }
    return panels;
  }

  /** With times between data at which to draw, and both sides of each event that was recorded. */
  private Experiment<M> sampled(Experiment<M> experiment, double[] parameters) {
    final Plan plan = experiment.plan();
    Experiment<M> sampled = experiment.sample(between(plan.start(), plan.end()));
    if (!experiment.recordings().isEmpty()) {
      solver.solveStates(parameters, experiment);
      for (Recording<M> recording : experiment.recordings()) {
        for (double time : eventTimes(recording)) {
          sampled = sampled.sample(time, Math.min(Math.nextUp(time), plan.end()));
        }
      }
    }
    return sampled;
  }

  /** Of the last solution. */
  private double[] eventTimes(Recording<M> recording) {
    final int event = recording.event().index();
    final double[] times = new double[solver.eventCount(event)];
    Arrays.setAll(times, i -> solver.eventTime(event, i));
    return times;
  }

  /** When an event was recorded, and when it happens in the model. */
  private Panel raster(String title, Recording<M> recording, Plan plan) {
    final double[] ends = ends(plan);
    final Prefixed time = Prefixed.of(report.model().timeUnit(), ends);
    return RasterPanel.of(
        title,
        Axis.linear(time.label("time"), time.of(ends)),
        recording.event().name(),
        List.of(
            RasterPanel.row(time.of(recording.times().times()), Style.DATA),
            RasterPanel.row(time.of(eventTimes(recording)), Style.MODEL)));
  }

  private double valueOf(DataParameter parameter) {
    return report.estimate(parameter).value();
  }

  private static double[] ends(Plan plan) {
    return new double[] {plan.start(), plan.end()};
  }

  /**
   * A measurement and the curve.
   *
   * @param span times that the axis has to show; without any, those of data and curve
   */
  private Panel panel(
      String title, Measurement<M> measurement, boolean integrated, double... span) {
    final Observations data = measurement.observations();
    final double[] dataTimes = data.times();
    final double[] values = new double[dataTimes.length];
    Arrays.setAll(values, data::value);
    final double[] curveTimes = new double[integrated ? solver.outputCount() : 0];
    Arrays.setAll(curveTimes, solver::time);
    final double[] curve = curve(measurement, curveTimes.length);

    final ObservableHandle<M> observable = measurement.observable();
    final boolean aligned = span.length > 0;
    final Prefixed time = Prefixed.of(report.model().timeUnit(), aligned ? span : dataTimes);
    final Prefixed value = Prefixed.of(observable.unit(), values);
    final List<Series> series = new ArrayList<>();
    series.add(Series.points(time.of(dataTimes), value.of(values), Style.DATA));
    if (integrated) {
      series.add(Series.line(time.of(curveTimes), value.of(curve), Style.MODEL));
    }
    final String label = value.label(observable.name());
    return Panel.of(
        title,
        aligned
            ? Axis.linear(time.label("time"), time.of(span))
            : Axis.linear(time.label("time"), time.of(dataTimes), time.of(curveTimes)),
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
