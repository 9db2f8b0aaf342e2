package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.OptionalDouble;

/**
 * Monte Carlo search among local minima: D. J. Wales and J. P. K. Doye, Global optimization by
 * basin-hopping and the lowest energy structures of Lennard-Jones clusters containing up to 110
 * atoms, J. Physical Chemistry A 101 (1997) 5111–5116.
 *
 * <p>Each hop moves every coordinate of the current minimum by a random part of the step, polishes
 * from there, and accepts the new minimum after N. Metropolis et al., Equation of state
 * calculations by fast computing machines, J. Chemical Physics 21 (1953) 1087–1092: always if it is
 * not higher, else with probability {@code exp(−rise/temperature)}. A hop to where the objective
 * cannot be evaluated is rejected; from a start that cannot be evaluated, hops go anywhere. The
 * step adapts to a target of accepted hops, of which those that fall back into the same basin are
 * some: it grows until hops leave the basin.
 *
 * <p>With a gradient-free optimizer as polish, no gradient is needed.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class BasinHopping implements Search {

  private final int hops;
  private final int patience;
  private final long seed;
  private final OptionalDouble temperature;
  private final Stride stride;

  /**
   * How far hops go.
   *
   * @param step the first one, in the unit cube
   * @param acceptance the part of hops that shall be accepted
   * @param interval hops between changes of the step
   */
  record Stride(double step, double acceptance, int interval) {}

  private BasinHopping(
      int hops, int patience, long seed, OptionalDouble temperature, Stride stride) {
    this.hops = hops;
    this.patience = patience;
    this.seed = seed;
    this.temperature = temperature;
    this.stride = stride;
  }

  static BasinHopping withDefaults() {
    return new BasinHopping(
        100, Integer.MAX_VALUE, 1, OptionalDouble.empty(), new Stride(0.2, 0.5, 10));
  }

  /**
   * Number of hops after the polish of the start; default 100.
   *
   * @throws IllegalArgumentException unless {@code hops >= 0}
   */
  public BasinHopping hops(int hops) {
    Settings.requireAtLeast(0, hops, "hops");
    return new BasinHopping(hops, patience, seed, temperature, stride);
  }

  /**
   * Ends after this many hops in a row that found nothing better; default: never.
   *
   * @throws IllegalArgumentException unless {@code hops >= 1}
   */
  public BasinHopping patience(int hops) {
    Settings.requireAtLeast(1, hops, "patience");
    return new BasinHopping(this.hops, hops, seed, temperature, stride);
  }

  /** The same seed gives the same result, bit for bit; default 1. */
  public BasinHopping seed(long seed) {
    return new BasinHopping(hops, patience, seed, temperature, stride);
  }

  /**
   * The rise that is accepted with probability 1/e. Unless it is said, a fifth of the median rise
   * of the hops so far: whatever the objective's unit and level, a typical rise is accepted once in
   * 150 times, a fifth of it once in three times.
   *
   * @param rise in the unit of the objective; 0 accepts no rise
   * @throws IllegalArgumentException if negative or not finite
   */
  public BasinHopping temperature(double rise) {
    Settings.requireNotNegative(rise, "temperature");
    return new BasinHopping(hops, patience, seed, OptionalDouble.of(rise), stride);
  }

  /**
   * How far the first hops move each coordinate at most, in the unit cube; default 0.2.
   *
   * @throws IllegalArgumentException unless in (0, 1]
   */
  public BasinHopping step(double length) {
    requirePart(length, "step");
    return with(new Stride(length, stride.acceptance, stride.interval));
  }

  /**
   * The part of hops that shall be accepted; default 0.5.
   *
   * @throws IllegalArgumentException unless in (0, 1]
   */
  public BasinHopping acceptance(double part) {
    requirePart(part, "acceptance");
    return with(new Stride(stride.step, part, stride.interval));
  }

  /**
   * After how many hops the step is changed, by a factor of 0.9; default 10.
   *
   * @throws IllegalArgumentException unless {@code hops >= 1}
   */
  public BasinHopping interval(int hops) {
    Settings.requireAtLeast(1, hops, "interval");
    return with(new Stride(stride.step, stride.acceptance, hops));
  }

  @Override
  public String name() {
    return "basin hopping";
  }

  @Override
  public String settings() {
    return String.join(
        " ",
        name(),
        "hops=" + hops,
        "patience=" + patience,
        "seed=" + seed,
        "temperature=" + temperature,
        "stride=" + stride);
  }

  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    return new BasinHoppingRun(this, unitCube, start, polish, monitor).run();
  }

  private BasinHopping with(Stride newStride) {
    return new BasinHopping(hops, patience, seed, temperature, newStride);
  }

  private static void requirePart(double value, String name) {
    if (!(value > 0.0 && value <= 1.0)) {
      throw new IllegalArgumentException(name + " must be in (0, 1], not " + value);
    }
  }

  int hopCount() {
    return hops;
  }

  int patienceUsed() {
    return patience;
  }

  long seedUsed() {
    return seed;
  }

  OptionalDouble givenTemperature() {
    return temperature;
  }

  Stride stride() {
    return stride;
  }
}
