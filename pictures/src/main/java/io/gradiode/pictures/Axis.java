package io.gradiode.pictures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One axis of a panel: what it shows, from where to where, on which scale.
 *
 * @param label what a person reads, with the unit
 * @param lower left or lower end
 * @param upper right or upper end, above {@code lower}
 * @param logarithmic whether the scale is logarithmic; both ends are then above 0
 * @param numbered whether its ticks have numbers
 */
record Axis(String label, double lower, double upper, boolean logarithmic, boolean numbered) {

  private static final double MARGIN = 0.04;

  /** A log scale that spans less has too few ticks of one digit to be read. */
  private static final double SMALLEST_LOGARITHMIC_RATIO = 3;

  private static final double MOST_DECADES_WITH_MINOR_TICKS = 6;
  private static final double MOST_DECADES_WITH_A_TICK = 40;

  Axis(String label, double lower, double upper, boolean logarithmic) {
    this(label, lower, upper, logarithmic, true);
  }

  /** A name with its unit, as a label. */
  static String label(String name, String unit) {
    return unit.equals("1") || unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  /** A linear axis around all finite values, with a margin. */
  static Axis linear(String label, double[]... values) {
    final double[] finite = finite(values).toArray();
    if (finite.length == 0) {
      return new Axis(label, 0, 1, false);
    }
    final double least = Arrays.stream(finite).min().orElseThrow();
    final double most = Arrays.stream(finite).max().orElseThrow();
    final double width = most > least ? most - least : Math.max(Math.abs(most), 1e-300);
    return new Axis(label, least - MARGIN * width, most + MARGIN * width, false);
  }

  /** A logarithmic axis around all finite values above 0, with a margin; linear if it is short. */
  static Axis logarithmic(String label, double[]... values) {
    final double[] logarithms =
        finite(values).filter(value -> value > 0).map(Math::log).sorted().toArray();
    if (logarithms.length == 0) {
      return new Axis(label, 1, 10, true);
    }
    final double least = logarithms[0];
    final double most = logarithms[logarithms.length - 1];
    final double margin = MARGIN * Math.max(most - least, 1);
    return exactly(label, Math.exp(least - margin), Math.exp(most + margin), true);
  }

  /** An axis between given ends; on a log scale only if that is long enough to have ticks. */
  static Axis exactly(String label, double lower, double upper, boolean logarithmic) {
    return new Axis(
        label, lower, upper, logarithmic && upper / lower >= SMALLEST_LOGARITHMIC_RATIO);
  }

  /** An axis of so many rows, of which the upper one is the first; nothing can be read off it. */
  static Axis rows(String label, int count) {
    return new Axis(label, 0, count, false, false);
  }

  /** The same axis without words, where the panel below has them. */
  Axis unlabeled() {
    return new Axis("", lower, upper, logarithmic, numbered);
  }

  private static DoubleStream finite(double[]... values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
  }

  /** The text at a tick; empty where labels would be too dense. */
  String text(double tick) {
    if (!numbered) {
      return "";
    }
    if (!logarithmic) {
      return number(tick);
    }
    return isLabeled(tick) ? upper / lower > 1e4 ? power(tick) : number(tick) : "";
  }

  /** Whether it is a log scale on which the ticks within a decade would merge. */
  boolean hasMajorTicksOnly() {
    return logarithmic && decades() > MOST_DECADES_WITH_MINOR_TICKS;
  }

  /** The powers of ten that have a tick: all, or those with labels if all would merge. */
  double[] majorTicks() {
    return IntStream.rangeClosed(
            (int) Math.ceil(Math.log10(lower)), (int) Math.floor(Math.log10(upper)))
        .mapToDouble(exponent -> Math.pow(10, exponent))
        .filter(tick -> decades() <= MOST_DECADES_WITH_A_TICK || isLabeled(tick))
        .toArray();
  }

  private double decades() {
    return Math.log10(upper) - Math.log10(lower);
  }

  /** On a log scale: the more decades, the fewer labels. */
  private boolean isLabeled(double tick) {
    final double decades = decades();
    final int exponent = (int) Math.floor(Math.log10(tick) + 1e-9);
    final long digit = Math.round(tick / Math.pow(10, exponent));
    if (decades < 1) {
      return digit <= 6 || digit == 8;
    }
    if (decades < 2.5) {
      return digit == 1 || digit == 2 || digit == 5;
    }
    final int every = (int) Math.ceil(decades / 7);
    return digit == 1 && Math.floorMod(exponent, every) == 0;
  }

  /** A power of ten, where an axis has many. */
  private static String power(double tick) {
    final long exponent = Math.round(Math.log10(tick));
    return exponent < -2 || exponent > 3 ? "1e" + exponent : number(tick);
  }

  /** A number without the noise of binary fractions, such as 0.3 or 1.2e-8. */
  static String number(double value) {
    final double magnitude = Math.abs(value);
    if (magnitude != 0 && (magnitude < 0.999e-3 || magnitude >= 99_999.5)) {
      final String[] parts = String.format(Locale.ROOT, "%.4e", value).split("e", 2);
      return withoutZeros(parts[0]) + "e" + Integer.parseInt(parts[1]);
    }
    return withoutZeros(String.format(Locale.ROOT, "%.6f", value));
  }

  /** A number with three digits, for a person. */
  static String rounded(double value) {
    return number(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }

  private static String withoutZeros(String decimal) {
    final String text = decimal.replaceAll("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }
}
