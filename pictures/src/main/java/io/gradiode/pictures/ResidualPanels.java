package io.gradiode.pictures;

import io.gradiode.objective.Datum;
import io.gradiode.observation.Recording;
import io.gradiode.report.FitReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the model leaves unexplained: against time, and against a normal distribution. */
final class ResidualPanels {

  private ResidualPanels() {}

  static Picture picture(FitReport<?> report) {
    final double[] residuals = standardized(report);
    final List<Datum> data = report.data();
    final int observables = report.model().observables().size();
    final int[] groups =
        data.stream()
            .mapToInt(d -> d.isEvent() ? observables + d.event() : d.observable())
            .toArray();
    final Legend legend = legend(report, groups);
    return Picture.of(
            legend, List.of(overTime(report, data, residuals, groups), quantiles(residuals)))
        .columns(2)
        .panels(430, 300);
  }

  /** Residuals in units of their standard deviation. */
  private static double[] standardized(FitReport<?> report) {
    final double[] residuals = report.residuals();
    final double deviation = Math.sqrt(report.statistics().residualVariance());
    final double unit = deviation > 0 ? deviation : 1; // NaN where there are too few data
    return Arrays.stream(residuals).map(residual -> residual / unit).toArray();
  }

  private static Legend legend(FitReport<?> report, int[] groups) {
    final int[] distinct = Arrays.stream(groups).distinct().sorted().toArray();
    final List<Legend.Entry> entries = new ArrayList<>();
    for (int group : distinct) {
      entries.add(new Legend.Entry(name(report, group), Style.color(group), Legend.Mark.POINT));
    }
    return new Legend(entries);
  }

  /** Groups are observables, then events. */
  private static String name(FitReport<?> report, int group) {
    final int observables = report.model().observables().size();
    return group < observables
        ? report.model().observables().get(group).name()
        : report.experiments().stream()
            .flatMap(experiment -> experiment.recordings().stream())
            .map(Recording::event)
            .filter(event -> event.index() == group - observables)
            .findFirst()
            .orElseThrow()
            .name();
  }

  private static Panel overTime(
      FitReport<?> report, List<Datum> data, double[] residuals, int[] groups) {
    final double[] times = data.stream().mapToDouble(Datum::time).toArray();
    final Prefixed time = Prefixed.of(report.model().timeUnit(), times);
    final Axis x = Axis.linear(time.label("time"), time.of(times));
    final Axis y = Axis.linear("standardized residual", residuals, new double[] {-1, 1});
    final List<Series> series = new ArrayList<>();
    series.add(Series.horizontal(0, x, Style.FRAME));
    for (int group : Arrays.stream(groups).distinct().sorted().toArray()) {
      final int[] members =
          IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
      series.add(
          Series.points(
              time.of(Arrays.stream(members).mapToDouble(i -> times[i]).toArray()),
              Arrays.stream(members).mapToDouble(i -> residuals[i]).toArray(),
              Style.color(group)));
    }
    return Panel.of("", x, y, series);
  }

  private static Panel quantiles(double[] residuals) {
    final double[] sorted = Arrays.stream(residuals).filter(Double::isFinite).sorted().toArray();
    final double[] expected = new double[sorted.length];
    Arrays.setAll(expected, i -> NormalQuantile.of((i + 0.5) / sorted.length));
    final Axis x = Axis.linear("normal quantile", expected, new double[] {-1, 1});
    final Axis y = Axis.linear("ordered residual", sorted, expected, new double[] {-1, 1});
    final double least = Math.max(x.lower(), y.lower());
    final double most = Math.min(x.upper(), y.upper());
    final double[] diagonal = {least, most};
    return Panel.of(
        "",
        x,
        y,
        Series.dashed(diagonal, diagonal, Style.FRAME),
        Series.points(expected, sorted, Style.BLACK));
  }
}
