package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;

/**
 * The moving part of a solve: the present state and its step. States alone or with sensitivities,
 * by one method or the other: everything that differs between them is decided here.
 */
final class Steps {

  private static final double[] NO_PARAMETERS = {};

  private final SensitivityKernel kernel;
  private final Integrand integrand;
  private final Stages stages;
  private final PresentState present;
  private final StepMethods methods;
  private final Tape tape;
  private final ErrorScale errors;
  private final FirstStep first;
  private final int switchCount;
  private final int[] switchedStates;
  private final boolean switchesDependOnStates;

  private double[] parameters = new double[0];
  private double[] inputs = new double[0];
  private boolean sensitivities;
  private int length;
  private StepMethod method;

  /** How many components dense output was prepared for since the last attempt; 0 if not at all. */
  private int prepared;

  /**
   * @param tolerances how to integrate; an implicit method needs the kernel's linearization
   * @param stepsStandAlone whether what is seen within a step may depend on that step alone
   */
  Steps(SensitivityKernel kernel, Tolerances tolerances, boolean stepsStandAlone) {
    this.kernel = kernel;
    integrand = new Integrand(kernel, tolerances.relative(), stepsStandAlone);
    stages = integrand.stages();
    present = new PresentState(integrand);
    switchCount = kernel.switchCount();
    errors = new ErrorScale(kernel, stages);
    methods = new StepMethods(integrand, errors, tolerances);
    tape = new Tape(kernel.stateCount());
    this.method = methods.present();
    first = new FirstStep(stages, errors, integrand::rates);
    switchedStates = kernel.switchedStates();
    switchesDependOnStates = switchedStates.length > 0;
  }

  /** Writes initial values; {@link #renewRates} has to follow. */
  void begin(double t, double[] newParameters, double[] newInputs, boolean withSensitivities) {
    parameters = newParameters;
    inputs = newInputs;
    sensitivities = withSensitivities;
    integrand.begin(parameters, inputs, withSensitivities);
    length = integrand.length();
    errors.begin();
    methods.begin();
    method = methods.present();
    Arrays.fill(stages.y(), 0.0);
    kernel.initialState(t, parameters, inputs, stages.y(), stages.scratch());
  }

  /**
   * Evaluates the rates anew, as inputs or modes have changed; false if something is not finite.
   */
  boolean renewRates(double t) {
    methods.forget();
    integrand.rates(t, stages.y(), stages.k(1));
    return isFinite(stages.y(), length) && isFinite(stages.k(1), length);
  }

  /** Sets absolute tolerances from what the states are now; see {@link ErrorScale#set}. */
  void scale(double absoluteTolerance, double duration, boolean[] tested) {
    errors.set(absoluteTolerance, duration, tested, sensitivities ? parameters : NO_PARAMETERS);
  }

  /**
   * A step to begin with; see {@link FirstStep}.
   *
   * @param limit the longest that makes sense
   */
  double firstLength(double t, double limit) {
    return first.length(t, limit, length, method.order());
  }

  /** Whether the method changes here, as the last steps suggest; to be asked before a step. */
  boolean changesMethod() {
    final StepMethod before = method;
    method = methods.present();
    return method != before;
  }

  /** The longest step that the method which has just begun shall try. */
  double longestStep() {
    return methods.longestStep();
  }

  /** How errors follow from steps: {@code error ~ h^order}. */
  int order() {
    return method.order();
  }

  /** What is integrated. */
  Integrand integrand() {
    return integrand;
  }

  /** Where a solve may be recorded. */
  Tape tape() {
    return tape;
  }

  /** What was used so far. */
  StepMethods methods() {
    return methods;
  }

  /** Tries a step; its error norm, which is not at most 1 if it must not be accepted. */
  double attempt(double t, double h) {
    prepared = 0;
    return method.attempt(t, h);
  }

  /** Evaluates the rates at the end of the step just tried; false if something is not finite. */
  boolean finish(double end) {
    integrand.rates(end, stages.next(), stages.k(13));
    return isFinite(stages.k(13), length);
  }

  /** Prepares {@link #interpolated} for the step just finished. */
  void prepareDense(double t, double h) {
    prepare(length, t, h);
  }

  private void prepare(int n, double t, double h) {
    if (prepared < n) {
      method.prepare(n, t, h);
      prepared = n;
    }
  }

  /** The state within the step just finished, where observables depend on it. */
  double[] interpolated(double time) {
    return method.interpolate(time);
  }

  /**
   * Takes note of the length of the step just finished, before dense output is prepared; that tells
   * whether it was stiff.
   */
  void observeStiffness(double h) {
    methods.observe(h);
  }

  /** Takes note that the step just tried was rejected; that, too, may tell whether it was stiff. */
  void observeRejection(double t, double h, double error) {
    methods.observeRejection(t, h, error);
  }

  /**
   * Makes the end of the step just finished the present.
   *
   * @param start where the step began
   * @param h its length
   */
  void accept(double start, double h, double end) {
    tape.step(methods.isImplicit(), start, h, end, stages.y());
    method.accept(start);
    stages.accept();
  }

  /** The largest part of the step just finished by which its end may be moved. */
  double nextToNothing(double h) {
    return method.nextToNothing(h);
  }

  /**
   * Moves the end of the step just finished along the solution, by a time in which the rates hardly
   * change: Heun's method.
   *
   * @return false if something is not finite
   */
  boolean moveEnd(double end, double delay) {
    final double[] next = stages.next();
    final double[] argument = stages.argument();
    final double[] atEnd = stages.k(13);
    final double[] moved = stages.k(12);
    for (int i = 0; i < length; i++) {
      argument[i] = next[i] + delay * atEnd[i];
    }
    integrand.rates(end + delay, argument, moved);
    for (int i = 0; i < length; i++) {
      next[i] += 0.5 * delay * (atEnd[i] + moved[i]);
    }
    return finish(end + delay);
  }

  /** The present state, to be changed where no step does. */
  PresentState present() {
    return present;
  }

  /** The present state. */
  double[] y() {
    return stages.y();
  }

  /** The present rates. */
  double[] rates() {
    return stages.k(1);
  }

  /** The state at the end of the step just tried. */
  double[] next() {
    return stages.next();
  }

  /** The rates at the end of the step just finished. */
  double[] nextRates() {
    return stages.k(13);
  }

  /** Writes observables, with their derivatives if there are sensitivities. */
  void observe(double time, double[] y, double[] observables) {
    if (sensitivities) {
      kernel.sensitivityObservables(time, y, parameters, inputs, observables, stages.scratch());
    } else {
      kernel.observables(time, y, parameters, inputs, observables, stages.scratch());
    }
  }

  /** Number of switching functions. */
  int switchCount() {
    return switchCount;
  }

  /** Whether the mode of a switching function is its floor. */
  boolean isFloor(int k) {
    return kernel.isFloor(k);
  }

  /** What the mode of switching function {@code k} says. */
  String switchText(int k) {
    return kernel.switchText(k);
  }

  /** The mode of switching function {@code k}. */
  double mode(int k) {
    return parameters[kernel.parameterCount() + k];
  }

  /** Sets the mode of switching function {@code k}. */
  void setMode(int k, double mode) {
    parameters[kernel.parameterCount() + k] = mode;
  }

  /** The states on which switching functions depend; not a copy. */
  int[] switchedStates() {
    return switchedStates;
  }

  /** Writes the switching functions. */
  void switches(double time, double[] y, double[] values) {
    kernel.switches(time, y, parameters, inputs, values, stages.scratch());
  }

  /** Writes the switching functions at the present state, and their derivatives by parameters. */
  void sensitivitySwitches(double time, double[] values) {
    kernel.sensitivitySwitches(time, stages.y(), parameters, inputs, values, stages.scratch());
  }

  /** Writes how fast the switching functions change where the rates are as given. */
  void switchSlopes(double time, double[] y, double[] rates, double[] slopes) {
    kernel.switchSlopes(time, y, rates, parameters, inputs, slopes, stages.scratch());
  }

  /** The states on which switching functions depend, on a sketch of the step just finished. */
  double[] sketchedForSwitches(double theta, double h) {
    return switchesDependOnStates ? method.sketch(theta, h) : stages.y();
  }

  /**
   * Prepares {@link #interpolatedForSwitches} for the step just finished.
   *
   * @param full whether {@link #interpolated} will be wanted, too
   */
  void prepareForSwitches(double t, double h, boolean full) {
    if (switchesDependOnStates) {
      prepare(full ? length : kernel.stateCount(), t, h);
    }
  }

  /** The states within the step just finished on which switching functions depend. */
  double[] interpolatedForSwitches(double time) {
    return switchesDependOnStates ? method.interpolate(time) : stages.y();
  }

  /** Writes the present rates of the states alone; false if one is not finite. */
  boolean stateRates(double time, double[] rates) {
    integrand.rates(kernel.stateCount(), time, stages.y(), rates);
    return isFinite(rates, kernel.stateCount());
  }

  /** Writes which conditions of events hold. */
  void conditions(double time, double[] conditions) {
    kernel.conditions(time, stages.y(), parameters, inputs, conditions, stages.scratch());
  }

  /**
   * Carries out the assignments of an event on the present state.
   *
   * @param delays how its time moves with the parameters
   */
  void assign(int event, double time, double[] delays) {
    if (sensitivities) {
      kernel.sensitivityAssign(
          event, time, stages.y(), delays, parameters, inputs, stages.scratch());
    } else {
      kernel.assign(event, time, stages.y(), parameters, inputs, stages.scratch());
    }
  }

  /** Whether sensitivities are integrated. */
  boolean hasSensitivities() {
    return sensitivities;
  }

  int stateCount() {
    return kernel.stateCount();
  }

  int columnCount() {
    return kernel.columnCount();
  }

  /** The parameter of a column. */
  int parameterOf(int column) {
    return kernel.parameterOf(column);
  }

  /** The value of a parameter. */
  double parameter(int p) {
    return parameters[p];
  }

  /** How large errors may be. */
  ErrorScale errors() {
    return errors;
  }

  /**
   * Index in the extended state of the first component whose value or rate is not finite, states
   * before sensitivities; −1 if none.
   */
  int firstNotFinite() {
    for (int i = 0; i < length; i++) {
      if (0.0 * stages.y()[i] + 0.0 * stages.k(1)[i] + 0.0 * stages.next()[i] != 0.0) {
        return i;
      }
    }
    return -1;
  }

  int evaluations() {
    return integrand.evaluations();
  }

  private static boolean isFinite(double[] values, int length) {
    // Two sums, as each addition has to wait for the one before.
    double even = 0.0;
    double odd = 0.0;
    for (int i = 1; i < length; i += 2) {
      even += 0.0 * values[i - 1];
      odd += 0.0 * values[i];
    }
    return even + odd + 0.0 * values[length - 1] == 0.0;
  }
}
