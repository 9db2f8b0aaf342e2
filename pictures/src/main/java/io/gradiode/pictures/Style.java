package io.gradiode.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;

/**
 * How all pictures look. The colors are those of Okabe and Ito (2008), Color Universal Design,
 * which people with any kind of color vision can tell apart.
 */
final class Style {

  static final Color BLACK = new Color(0x000000);
  static final Color ORANGE = new Color(0xE69F00);
  static final Color SKY_BLUE = new Color(0x56B4E9);
  static final Color GREEN = new Color(0x009E73);
  static final Color BLUE = new Color(0x0072B2);
  static final Color VERMILLION = new Color(0xD55E00);
  static final Color PURPLE = new Color(0xCC79A7);
  static final Color GRAY = new Color(0x999999);

  static final Color DATA = SKY_BLUE;
  static final Color MODEL = VERMILLION;

  static final Color INK = new Color(0x262626);
  static final Color FRAME = new Color(0x595959);
  static final Color PAPER = Color.WHITE;

  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  static final BasicStroke LINE =
      new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Color INVISIBLE = new Color(0, 0, 0, 0);
  static final int TICK_LENGTH = 4;
  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke DASHED =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);

  private static final List<Color> SEQUENCE =
      List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY_BLUE, BLACK, GRAY);

  private Style() {}

  /** Color of the {@code i}-th of several equals; they repeat after eight. */
  static Color color(int i) {
    return SEQUENCE.get(i % SEQUENCE.size());
  }

  /** A faint version of a color, for what lies behind. */
  static Color faint(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 110);
  }

  /** An empty chart: a frame, ticks outside, no grid, no legend. */
  static XYChart chart(String title, Axis x, Axis y) {
    final XYChart chart =
        new XYChartBuilder().title(title).xAxisTitle(x.label()).yAxisTitle(y.label()).build();
    final XYStyler styler = chart.getStyler();
    styler.setLegendVisible(false).setChartTitleVisible(!title.isEmpty());
    styler.setChartTitleFont(TITLE).setChartFontColor(INK);
    styler.setChartBackgroundColor(PAPER).setPlotBackgroundColor(PAPER).setChartPadding(8);
    styler.setPlotBorderColor(FRAME).setPlotBorderVisible(true).setPlotContentSize(1);
    styler.setPlotMargin(0).setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(false).setAxisTickMarkLength(TICK_LENGTH);
    styler.setXAxisTickMarksColor(x.hasMajorTicksOnly() ? INVISIBLE : FRAME);
    styler.setYAxisTickMarksColor(y.hasMajorTicksOnly() ? INVISIBLE : FRAME);
    styler.setAxisTickLabelsFont(SMALL).setAxisTickLabelsColor(INK).setAxisTickPadding(3);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
    styler.setAxisTitleFont(TEXT).setAxisTitlePadding(7);
    styler.setXAxisMin(x.lower()).setXAxisMax(x.upper()).setXAxisLogarithmic(x.logarithmic());
    styler.setYAxisMin(y.lower()).setYAxisMax(y.upper()).setYAxisLogarithmic(y.logarithmic());
    styler.setXAxisLogarithmicDecadeOnly(false).setYAxisLogarithmicDecadeOnly(false);
    styler.setXAxisTickLabelsFormattingFunction(x::text);
    styler.setYAxisTickLabelsFormattingFunction(y::text);
    styler.setXAxisTickMarkSpacingHint(70).setYAxisTickMarkSpacingHint(40);
    return chart;
  }
}
