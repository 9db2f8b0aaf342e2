package io.gradiode.benchmarks;

import java.util.Arrays;

/** The adaptive exponential integrate-and-fire neuron by hand. */
final class AdaptiveByHand implements SpikingEquations {

  private static final int V = 0;
  private static final int W = 1;
  private static final int PARAMETERS = 10;
  private static final int BY_C = 0;
  private static final int BY_G_L = 1;
  private static final int BY_E_L = 2;
  private static final int BY_V_T = 3;
  private static final int BY_DELTA_T = 4;
  private static final int BY_TAU_W = 5;
  private static final int BY_A = 6;
  private static final int BY_V_CUT = 7;
  private static final int BY_V_R = 8;
  private static final int BY_B = 9;

  /** First sensitivity of v, and of w. */
  private static final int OF_V = 2;

  private static final int OF_W = OF_V + PARAMETERS;

  /**
   * Trial steps end far beyond the threshold; there the exponential would overflow, and Commons
   * Math, which has no guard against infinite rates, would not come back.
   */
  private static final double STEEPEST = 15;

  private double capacity;
  private double leak;
  private double rest;
  private double exponentialThreshold;
  private double sharpness;
  private double adaptationTime;
  private double coupling;
  private double cut;
  private double reset;
  private double jump;
  private double current;

  private final double[] before = new double[OF_W + PARAMETERS];
  private final double[] after = new double[OF_W + PARAMETERS];

  @Override
  public int stateCount() {
    return 2;
  }

  @Override
  public int parameterCount() {
    return PARAMETERS;
  }

  @Override
  public void parameters(double[] values) {
    capacity = values[BY_C];
    leak = values[BY_G_L];
    rest = values[BY_E_L];
    exponentialThreshold = values[BY_V_T];
    sharpness = values[BY_DELTA_T];
    adaptationTime = values[BY_TAU_W];
    coupling = values[BY_A];
    cut = values[BY_V_CUT];
    reset = values[BY_V_R];
    jump = values[BY_B];
  }

  @Override
  public void input(double value) {
    current = value;
  }

  @Override
  public void start(double[] y) {
    Arrays.fill(y, 0);
    y[V] = rest;
    if (y.length > OF_V) {
      y[OF_V + BY_E_L] = 1;
    }
  }

  @Override
  public void rates(double[] y, double[] rates) {
    final double v = y[V];
    final double w = y[W];
    final double steepness = Math.min((v - exponentialThreshold) / sharpness, STEEPEST);
    final double upstroke = Math.exp(steepness);
    final double vRate = (leak * (rest - v + sharpness * upstroke) - w + current) / capacity;
    final double wRate = (coupling * (v - rest) - w) / adaptationTime;
    rates[V] = vRate;
    rates[W] = wRate;
    if (y.length == OF_V) {
      return;
    }
    final double conductance = leak / capacity;
    final double vByV = conductance * (upstroke - 1);
    final double vByW = -1 / capacity;
    final double wByV = coupling / adaptationTime;
    final double wByW = -1 / adaptationTime;
    for (int p = 0; p < PARAMETERS; p++) {
      rates[OF_V + p] = vByV * y[OF_V + p] + vByW * y[OF_W + p];
      rates[OF_W + p] = wByV * y[OF_V + p] + wByW * y[OF_W + p];
    }
    rates[OF_V + BY_C] -= vRate / capacity;
    rates[OF_V + BY_G_L] += (rest - v + sharpness * upstroke) / capacity;
    rates[OF_V + BY_E_L] += conductance;
    rates[OF_V + BY_V_T] -= conductance * upstroke;
    rates[OF_V + BY_DELTA_T] += conductance * upstroke * (1 - steepness);
    rates[OF_W + BY_E_L] -= wByV;
    rates[OF_W + BY_TAU_W] -= wRate / adaptationTime;
    rates[OF_W + BY_A] += (v - rest) / adaptationTime;
  }

  @Override
  public double threshold() {
    return cut;
  }

  @Override
  public double refractory() {
    return 0;
  }

  @Override
  public void reset(double[] y) {
    y[V] = reset;
    y[W] += jump;
  }

  @Override
  public void resetAugmented(double[] y, double[] delay) {
    rates(y, before);
    for (int p = 0; p < PARAMETERS; p++) {
      delay[p] = -(y[OF_V + p] - (p == BY_V_CUT ? 1 : 0)) / before[V];
    }
    reset(y);
    rates(y, after);
    for (int p = 0; p < PARAMETERS; p++) {
      y[OF_V + p] = (p == BY_V_R ? 1 : 0) - after[V] * delay[p];
      y[OF_W + p] += (before[W] - after[W]) * delay[p] + (p == BY_B ? 1 : 0);
    }
  }

  @Override
  public void release(double[] y, double[] delay) {
    // Without a refractory period there is nothing to be released.
  }
}
