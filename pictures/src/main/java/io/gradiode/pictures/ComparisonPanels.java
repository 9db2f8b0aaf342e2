package io.gradiode.pictures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A panel for each method: median and quartiles of the best value so far, over the starts. */
final class ComparisonPanels {

  /** Places at which lines are drawn. */
  private static final int PLACES = 150;

  /** Excess over the best known value below which differences are those of an integrator. */
  private static final double LEAST = 1e-6;

  private static final double MOST = 1e4;

  private final Comparison comparison;
  private final double best;
  private final Axis x;
  private final Axis y;
  private final int[] places;

  private ComparisonPanels(Comparison comparison) {
    this.comparison = comparison;
    this.best = comparison.best();
    this.x = Axis.exactly("evaluations", 1, comparison.evaluations(), true);
    this.y = Axis.exactly("excess over the best", LEAST / 2, MOST, true);
    this.places =
        IntStream.range(0, PLACES)
            .map(i -> (int) Math.round(Math.pow(comparison.evaluations(), i / (PLACES - 1.0))))
            .distinct()
            .toArray();
  }

  static Picture picture(Comparison comparison) {
    final ComparisonPanels painter = new ComparisonPanels(comparison);
    if (!(painter.best > 0 && Double.isFinite(painter.best))) {
      throw new IllegalArgumentException(
          "A comparison needs runs with values above 0, but the best is " + painter.best);
    }
    final List<Legend.Entry> entries = new ArrayList<>();
    for (String way : comparison.ways()) {
      entries.add(new Legend.Entry(way, painter.color(way), Legend.Mark.LINE));
    }
    return Picture.of(
            new Legend(entries), comparison.methods().stream().map(painter::panel).toList())
        .columns(3)
        .panels(300, 210);
  }

  private Color color(String way) {
    return Style.color(comparison.ways().indexOf(way));
  }

  private Panel panel(String method) {
    final List<Series> bands = new ArrayList<>();
    final List<Series> lines = new ArrayList<>();
    final double[] at = Arrays.stream(places).asDoubleStream().toArray();
    for (Comparison.Line line : comparison.lines()) {
      if (line.method().equals(method)) {
        final Color color = color(line.way());
        bands.add(Series.band(at, quantile(line, 0.25), quantile(line, 0.75), Style.faint(color)));
        lines.add(Series.line(at, quantile(line, 0.5), color));
      }
    }
    bands.addAll(lines);
    return Panel.of(method, x, y, bands);
  }

  private double[] quantile(Comparison.Line line, double part) {
    return Arrays.stream(places)
        .mapToDouble(place -> excess(quantile(line.runs(), place, part)))
        .toArray();
  }

  /** The value that this part of the runs has reached: one of the values, none in between. */
  private static double quantile(List<double[]> runs, int place, double part) {
    final double[] values =
        runs.stream()
            .mapToDouble(
                run ->
                    run.length == 0
                        ? Double.POSITIVE_INFINITY
                        : run[Math.min(place, run.length) - 1])
            .sorted()
            .toArray();
    return values[(int) Math.ceil(part * values.length) - 1];
  }

  private double excess(double value) {
    return Math.max(LEAST, Math.min(MOST, value / best - 1));
  }
}
