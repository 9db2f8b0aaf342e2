package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HodgkinHuxleyModel.MODEL;

import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.report.FitReport;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Recorded and fitted traces, one panel for each sweep, as a PNG. Needs no display. */
final class TracePicture {

  private static final int WIDTH = 1000;
  private static final int PANEL_HEIGHT = 210;
  private static final Color DATA = new Color(0x5D, 0xAD, 0xE2);
  private static final Color FIT = new Color(0xC0, 0x39, 0x2B);

  private TracePicture() {}

  /** Draws the traces of the fitted model over the recording. */
  static void write(Path file, Sweeps sweeps, FitReport<HodgkinHuxley> report) {
    final List<Experiment<HodgkinHuxley>> experiments = sweeps.experiments();
    final List<XYChart> panels = new ArrayList<>();
    for (int sweep = 0; sweep < Sweeps.COUNT; sweep++) {
      final double[] fitted = fitted(experiments.get(sweep), report.parameters());
      panels.add(panel(sweeps, sweep, fitted));
    }
    save(panels, file);
  }

  private static double[] fitted(Experiment<HodgkinHuxley> experiment, double[] parameters) {
    final SensitivitySolver<HodgkinHuxley> solver =
        MODEL.newSolver(Tolerances.relative(1e-6).absolute(1e-8));
    solver.solveStates(parameters, experiment);
    final double[] trace = new double[solver.outputCount()];
    for (int k = 0; k < trace.length; k++) {
      trace[k] = solver.observable(k, 0);
    }
    return trace;
  }

  private static XYChart panel(Sweeps sweeps, int sweep, double[] fitted) {
    final double strongest = sweeps.strongestCurrent(sweep);
    final boolean last = sweep == Sweeps.COUNT - 1;
    final XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(PANEL_HEIGHT)
            .title(String.format(Locale.ROOT, "Sweep %d: %.2f nA", sweep + 1, strongest * 1e9))
            .xAxisTitle(last ? "time / ms" : "")
            .yAxisTitle("v / mV")
            .build();
    final double[] milliseconds = scaled(sweeps.times(), 1e3);
    add(chart, "recorded", milliseconds, scaled(sweeps.potentials(sweep), 1e3), DATA, 3.2f);
    add(chart, "fitted", milliseconds, scaled(fitted, 1e3), FIT, 1.0f);
    chart
        .getStyler()
        .setLegendVisible(sweep == 0)
        .setLegendPosition(Styler.LegendPosition.InsideNE)
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false);
    chart.getStyler().setYAxisMin(-100.0).setYAxisMax(60.0).setXAxisMin(0.0).setXAxisMax(60.0);
    chart.getStyler().setXAxisTickMarkSpacingHint(150);
    return chart;
  }

  private static void add(
      XYChart chart, String name, double[] x, double[] y, Color color, float width) {
    final XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(width));
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private static void save(List<XYChart> panels, Path file) {
    final BufferedImage image =
        new BufferedImage(WIDTH, PANEL_HEIGHT * panels.size(), BufferedImage.TYPE_INT_RGB);
    final Graphics2D graphics = image.createGraphics();
    for (XYChart panel : panels) {
      panel.paint(graphics, WIDTH, PANEL_HEIGHT);
      graphics.translate(0, PANEL_HEIGHT);
    }
    graphics.dispose();
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
