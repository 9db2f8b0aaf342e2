package io.gradiode.pictures;

/**
 * Quantiles of the standard normal distribution, to 4.5e-4, which no eye can see. Abramowitz and
 * Stegun (1964), Handbook of Mathematical Functions, formula 26.2.23.
 */
final class NormalQuantile {

  private NormalQuantile() {}

  /**
   * The value below which a standard normal variable lies with this probability.
   *
   * @param probability above 0, below 1
   */
  static double of(double probability) {
    final double tail = Math.min(probability, 1 - probability);
    final double t = Math.sqrt(-2 * Math.log(tail));
    final double above =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    return probability < 0.5 ? -above : above;
  }
}
