package io.gradiode.benchmarks;

import io.gradiode.annotation.Method;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Work–precision diagrams, a panel for each problem: every way of CVODES at every tolerance as a
 * point, the best of them as a line, and Gradiode.
 */
final class WorkPrecisionPicture {

  private static final int WIDTH = 380;
  private static final int HEIGHT = 300;
  private static final int COLUMNS = 3;
  private static final double SCALE = 2;

  /** Of Okabe and Ito (2008), which people with any kind of color vision can tell apart. */
  private static final Color OURS = new Color(0x0072B2);

  private static final Color THEIRS = new Color(0xD55E00);
  private static final Color FAINT = new Color(0xF2, 0xC2, 0xA0);

  private WorkPrecisionPicture() {}

  static void save(List<String> problems, List<ForwardResult> results, Path file)
      throws IOException {
    final int rows = (problems.size() + COLUMNS - 1) / COLUMNS;
    final BufferedImage image =
        new BufferedImage(
            (int) (SCALE * COLUMNS * WIDTH),
            (int) (SCALE * rows * HEIGHT),
            BufferedImage.TYPE_INT_RGB);
    final Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(SCALE, SCALE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, COLUMNS * WIDTH, rows * HEIGHT);
    for (int i = 0; i < problems.size(); i++) {
      final Graphics2D panel =
          (Graphics2D) graphics.create(i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT, WIDTH, HEIGHT);
      chart(problems.get(i), results).paint(panel, WIDTH, HEIGHT);
      panel.dispose();
    }
    graphics.dispose();
    final File target = file.toFile();
    ImageIO.write(image, "png", target);
  }

  private static XYChart chart(String problem, List<ForwardResult> results) {
    final XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(problem)
            .xAxisTitle("error of the gradient")
            .yAxisTitle("µs for a gradient")
            .build();
    style(chart.getStyler());
    final List<ForwardResult> theirs =
        results.stream().filter(result -> result.isCvodes(problem)).toList();
    final List<ForwardResult> ours =
        results.stream().filter(result -> result.isGradiode(problem, Method.AUTO)).toList();
    add(chart, "CVODES, each way", theirs, FAINT)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
        .setMarker(SeriesMarkers.CIRCLE);
    add(chart, "CVODES, best", WorkPrecision.of(theirs).front(), THEIRS)
        .setMarker(SeriesMarkers.NONE);
    if (!ours.isEmpty()) {
      add(chart, "Gradiode", ours, OURS).setMarker(SeriesMarkers.CIRCLE);
    }
    return chart;
  }

  private static XYSeries add(
      XYChart chart, String name, List<ForwardResult> results, Color color) {
    final XYSeries series =
        chart.addSeries(
            name,
            results.stream().mapToDouble(ForwardResult::norm).toArray(),
            results.stream().mapToDouble(ForwardResult::time).toArray());
    series.setMarkerColor(color).setLineColor(color);
    series.setLineStyle(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return series;
  }

  private static void style(XYStyler styler) {
    styler.setXAxisLogarithmic(true);
    styler.setYAxisLogarithmic(true);
    styler.setPlotGridLinesColor(new Color(0xE5E5E5));
    styler.setXAxisDecimalPattern("0E0");
    styler.setYAxisDecimalPattern("#");
    styler.setMarkerSize(5);
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    styler.setLegendPosition(LegendPosition.InsideNE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setChartTitleBoxVisible(false);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(new Color(0x595959));
  }
}
