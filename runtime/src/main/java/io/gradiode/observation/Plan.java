package io.gradiode.observation;

/**
 * An experiment in the form that solvers and objectives work with: output times, segments between
 * breakpoints of the inputs, and for each datum where to find the model's answer.
 *
 * <p>Immutable, and nothing here allocates.
 */
public final class Plan {

  private final double start;
  private final double end;
  private final double[] outputTimes;

  /** Begin of each segment, and the end of the last. */
  private final double[] segmentTimes;

  /** For each segment what a kernel wants as inputs. */
  private final double[] segmentInputs;

  private final boolean[] jumps;
  private final int inputLength;
  private final int[] overriddenParameters;
  private final double[] overridingValues;
  private final int[] startingStates;
  private final double[] startingValues;

  /** For each segment its first dose, and the number of all doses at last. */
  private final int[] firstDoses;

  private final Dose[] doses;
  private final int[] dataObservable;
  private final int[] dataOutput;
  private final double[] dataValue;
  private final double[] dataWeight;

  Plan(
      double start,
      double end,
      double[] outputTimes,
      double[] segmentTimes,
      double[] segmentInputs,
      boolean[] jumps,
      int inputLength,
      int[] overriddenParameters,
      double[] overridingValues,
      int[] startingStates,
      double[] startingValues,
      int[] firstDoses,
      Dose[] doses,
      int[] dataObservable,
      int[] dataOutput,
      double[] dataValue,
      double[] dataWeight) {
    this.start = start;
    this.end = end;
    this.outputTimes = outputTimes;
    this.segmentTimes = segmentTimes;
    this.segmentInputs = segmentInputs;
    this.jumps = jumps;
    this.inputLength = inputLength;
    this.overriddenParameters = overriddenParameters;
    this.overridingValues = overridingValues;
    this.startingStates = startingStates;
    this.startingValues = startingValues;
    this.firstDoses = firstDoses;
    this.doses = doses;
    this.dataObservable = dataObservable;
    this.dataOutput = dataOutput;
    this.dataValue = dataValue;
    this.dataWeight = dataWeight;
  }

  /** Time at which the initial values hold. */
  public double start() {
    return start;
  }

  /** Time at which integration ends. */
  public double end() {
    return end;
  }

  /** Number of distinct output times; may be 0. */
  public int outputCount() {
    return outputTimes.length;
  }

  /** Output time {@code k}; they ascend strictly. */
  public double outputTime(int k) {
    return outputTimes[k];
  }

  /** Number of segments, at least 1. Inputs are linear within a segment. */
  public int segmentCount() {
    return jumps.length;
  }

  /** Time at which segment {@code s} begins. */
  public double segmentStart(int s) {
    return segmentTimes[s];
  }

  /** Time at which segment {@code s} ends and the next begins; the last one ends at the end. */
  public double segmentEnd(int s) {
    return segmentTimes[s + 1];
  }

  /** Whether the value of an input jumps where segment {@code s} begins; not only its slope. */
  public boolean jumpsAt(int s) {
    return jumps[s];
  }

  /** Length of a kernel's array of inputs. */
  public int inputLength() {
    return inputLength;
  }

  /** Writes what a kernel wants as inputs in segment {@code s}. */
  public void copyInputs(int s, double[] inputs) {
    System.arraycopy(segmentInputs, s * inputLength, inputs, 0, inputLength);
  }

  /** Number of parameters that this experiment overrides. */
  public int overrideCount() {
    return overriddenParameters.length;
  }

  /** Index of the parameter of override {@code i}. */
  public int overriddenParameter(int i) {
    return overriddenParameters[i];
  }

  /** Value of override {@code i}. */
  public double overridingValue(int i) {
    return overridingValues[i];
  }

  /** Number of states whose initial value this experiment says. */
  public int startingCount() {
    return startingStates.length;
  }

  /** Index of the state of initial value {@code i}. */
  public int startingState(int i) {
    return startingStates[i];
  }

  /** Initial value {@code i}. */
  public double startingValue(int i) {
    return startingValues[i];
  }

  /**
   * The first dose at the beginning of segment {@code s}; those up to {@code firstDose(s + 1)},
   * exclusive, are at the same time.
   *
   * @param s from 0 to {@link #segmentCount()}
   */
  public int firstDose(int s) {
    return firstDoses[s];
  }

  /** Index of the state that dose {@code d} adds to. */
  public int doseState(int d) {
    return doses[d].state();
  }

  /** How much dose {@code d} adds, or how many times its parameter. */
  public double doseFactor(int d) {
    return doses[d].factor();
  }

  /** Index of the parameter of which dose {@code d} is a multiple; −1 if of none. */
  public int doseParameter(int d) {
    return doses[d].parameter();
  }

  /**
   * Number of data, missing ones not counted. They are ordered as they were added, within one
   * measurement by time.
   */
  public int dataCount() {
    return dataValue.length;
  }

  /** Index of the observable of datum {@code d}. */
  public int dataObservable(int d) {
    return dataObservable[d];
  }

  /** Index of the output time of datum {@code d}. */
  public int dataOutput(int d) {
    return dataOutput[d];
  }

  /** Value of datum {@code d}. */
  public double dataValue(int d) {
    return dataValue[d];
  }

  /** Weight of datum {@code d}. */
  public double dataWeight(int d) {
    return dataWeight[d];
  }
}
