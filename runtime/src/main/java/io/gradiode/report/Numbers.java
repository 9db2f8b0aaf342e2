package io.gradiode.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a person reads them, the same in every locale. */
final class Numbers {

  private Numbers() {}

  /**
   * A number with a given number of significant digits: plain where that is short, in scientific
   * notation elsewhere.
   */
  static String significant(double value, int digits) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    final BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    final double magnitude = Math.abs(rounded.doubleValue());
    if (magnitude < 1e-3 || magnitude >= 1e6) {
      return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }

  /** As many digits as a value needs so that two digits of its error are seen; 5 to 12. */
  static int digitsFor(double value, double error) {
    if (!(error > 0) || Double.isInfinite(error) || value == 0) {
      return 5;
    }
    final double digits = Math.ceil(Math.log10(Math.abs(value) / error)) + 2;
    return (int) Math.max(5, Math.min(12, digits));
  }

  /** A fraction in percent, with two significant digits. */
  static String percent(double fraction) {
    return Double.isFinite(fraction) ? significant(100 * fraction, 2) + " %" : "–";
  }

  /** A value with its unit; the unit 1 is not written. */
  static String withUnit(String number, String unit) {
    return "1".equals(unit) ? number : number + " " + unit;
  }

  /** A time with four digits; fractions of a second as milli- or microseconds. */
  static String time(double value, String unit) {
    if ("s".equals(unit) && value > 0 && value < 1) {
      return value < 1e-3
          ? significant(1e6 * value, 4) + " µs"
          : significant(1e3 * value, 4) + " ms";
    }
    return withUnit(significant(value, 4), unit);
  }
}
