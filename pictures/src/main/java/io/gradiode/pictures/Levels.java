package io.gradiode.pictures;

import java.awt.Color;
import java.util.Arrays;

/**
 * Bands of values, and their colors from light, where values are small, to dark. Bands are of equal
 * width on a log scale, or on a linear one where values span less than a factor of 3 or are not all
 * above 0.
 */
final class Levels {

  static final int BANDS = 14;

  /** From light to dark; darkness alone orders them, whatever the color vision. */
  private static final int[] RAMP = {
    0xFFFFE5, 0xE8F6C8, 0xC7E9B4, 0x8FD3BD, 0x5ABBC4, 0x3A9DC0, 0x2C7FB8
  };

  private final double least;
  private final double most;
  private final boolean logarithmic;

  private Levels(double least, double most, boolean logarithmic) {
    this.least = least;
    this.most = most;
    this.logarithmic = logarithmic;
  }

  /** Bands over all finite values. */
  static Levels over(double[] values) {
    final double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0) {
      return new Levels(0, 1, false);
    }
    final double least = finite[0];
    final double most = finite[finite.length - 1];
    return new Levels(least, most > least ? most : least + 1, least > 0 && most > 3 * least);
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  /** The values between bands, ascending. */
  double[] borders() {
    final double[] borders = new double[BANDS - 1];
    for (int i = 0; i < borders.length; i++) {
      final double fraction = (i + 1.0) / BANDS;
      borders[i] =
          logarithmic
              ? least * Math.pow(most / least, fraction)
              : least + fraction * (most - least);
    }
    return borders;
  }

  /** The color of the band of a value. */
  Color color(double value) {
    final double fraction =
        logarithmic
            ? Math.log(value / least) / Math.log(most / least)
            : (value - least) / (most - least);
    return colorAt(fraction);
  }

  /** The color of the band at a fraction of the way from the least to the greatest value. */
  Color colorAt(double fraction) {
    final int band = Math.max(0, Math.min(BANDS - 1, (int) (fraction * BANDS)));
    return ramp(band / (BANDS - 1.0));
  }

  private static Color ramp(double fraction) {
    final double place = fraction * (RAMP.length - 1);
    final int from = Math.min(RAMP.length - 2, (int) place);
    final Color one = new Color(RAMP[from]);
    final Color other = new Color(RAMP[from + 1]);
    final double part = place - from;
    return new Color(
        mixed(one.getRed(), other.getRed(), part),
        mixed(one.getGreen(), other.getGreen(), part),
        mixed(one.getBlue(), other.getBlue(), part));
  }

  private static int mixed(int one, int other, double part) {
    return (int) Math.round(one + part * (other - one));
  }
}
