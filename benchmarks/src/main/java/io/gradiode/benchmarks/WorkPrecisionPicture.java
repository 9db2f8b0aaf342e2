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
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
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

  /** Rounding is what is left below. */
  private static final double SMALLEST_ERROR = 1e-14;

  /** Of Okabe and Ito (2008), which people with any kind of color vision can tell apart. */
  private static final Color OURS = new Color(0x0072B2);

  private static final Color THEIRS = new Color(0xD55E00);
  private static final Color FAINT = new Color(0xF2C2A0);
  private static final Color INK = new Color(0x262626);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final BasicStroke LINE =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

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
    paintLegend(graphics, problems.size() % COLUMNS * WIDTH, problems.size() / COLUMNS * HEIGHT);
    graphics.dispose();
    final File target = file.toFile();
    ImageIO.write(image, "png", target);
  }

  /** In the place behind the last panel. */
  private static void paintLegend(Graphics2D graphics, int left, int top) {
    graphics.setFont(TEXT);
    final String[] texts = {
      "CVODES: each way at each tolerance", "CVODES: the best of them", "Gradiode"
    };
    final Color[] colors = {FAINT, THEIRS, OURS};
    for (int i = 0; i < texts.length; i++) {
      final int y = top + HEIGHT / 3 + 24 * i;
      graphics.setColor(colors[i]);
      if (i > 0) {
        graphics.setStroke(LINE);
        graphics.drawLine(left + 70, y, left + 94, y);
      }
      if (i != 1) {
        graphics.fillOval(left + 79, y - 3, 6, 6);
      }
      graphics.setColor(INK);
      graphics.drawString(texts[i], left + 104, y + 4);
    }
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
    final List<ForwardResult> theirs =
        results.stream().filter(result -> result.isCvodes(problem)).toList();
    final List<ForwardResult> ours =
        results.stream().filter(result -> result.isGradiode(problem, Method.AUTO)).toList();
    style(
        chart.getStyler(),
        Stream.concat(theirs.stream(), ours.stream())
            .mapToDouble(ForwardResult::time)
            .summaryStatistics());
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
    series.setLineStyle(LINE);
    return series;
  }

  private static void style(XYStyler styler, DoubleSummaryStatistics times) {
    styler.setXAxisLogarithmic(true);
    styler.setYAxisLogarithmic(true);
    styler.setXAxisMin(SMALLEST_ERROR);
    styler.setXAxisMax(3.0);
    styler.setXAxisTickMarksColor(new Color(0, 0, 0, 0));
    styler.setYAxisMin(0.8 * Math.pow(10, Math.floor(Math.log10(times.getMin()))));
    styler.setYAxisMax(1.2 * Math.pow(10, Math.ceil(Math.log10(times.getMax()))));
    styler.setXAxisTickLabelsFormattingFunction(WorkPrecisionPicture::thirdPower);
    styler.setYAxisTickLabelsFormattingFunction(WorkPrecisionPicture::power);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(false);
    styler.setPlotContentSize(1);
    styler.setMarkerSize(5);
    styler.setAxisTitleFont(SMALL);
    styler.setAxisTickLabelsFont(SMALL);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    styler.setLegendVisible(false);
    styler.setChartTitleBoxVisible(false);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(new Color(0x595959));
  }

  /** Each third power of ten has a label. */
  private static String thirdPower(double value) {
    final long exponent = Math.round(Math.log10(value));
    return isPower(value) && exponent % 3 == 0 ? exponent == 0 ? "1" : "1e" + exponent : "";
  }

  private static String power(double value) {
    return isPower(value) ? Long.toString(Math.round(value)) : "";
  }

  private static boolean isPower(double value) {
    final double exponent = Math.log10(value);
    return Math.abs(exponent - Math.rint(exponent)) < 1e-9;
  }
}
