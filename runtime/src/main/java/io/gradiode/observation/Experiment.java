package io.gradiode.observation;

import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done to a system, and what was measured.
 *
 * <pre>{@code
 * Experiment.of(MODEL)
 *     .inject(I, Signal.steps(0, 10e-3, 90e-3).values(0, 1e-9, 0))
 *     .observe(V, times, volts, Noise.standardDeviation(1.0))
 * }</pre>
 *
 * <p>Immutable: every call returns a new experiment. Numbers are in the units that the model
 * declares, times in its unit of time. What belongs together is checked at once, what needs the
 * whole experiment when it is first used.
 *
 * @param <M> the model
 */
public final class Experiment<M> {

  private final ModelDefinition<M> model;
  private final double start;
  private final double end;
  private final Map<Integer, Signal> signals;
  private final Map<Integer, Double> overrides;
  private final Map<Integer, DataParameter> locals;
  private final List<Measurement<M>> measurements;
  private final double[] sampleTimes;

  /** Made at first use; safe to make twice, as it depends on nothing but this experiment. */
  private volatile Plan plan;

  private Experiment(
      ModelDefinition<M> model,
      double start,
      double end,
      Map<Integer, Signal> signals,
      Map<Integer, Double> overrides,
      Map<Integer, DataParameter> locals,
      List<Measurement<M>> measurements,
      double[] sampleTimes) {
    this.model = model;
    this.start = start;
    this.end = end;
    this.signals = signals;
    this.overrides = overrides;
    this.locals = locals;
    this.measurements = measurements;
    this.sampleTimes = sampleTimes;
  }

  /** An experiment that starts at time 0, without inputs and data. */
  public static <M> Experiment<M> of(ModelDefinition<M> model) {
    return new Experiment<>(
        model, 0.0, Double.NaN, Map.of(), Map.of(), Map.of(), List.of(), new double[0]);
  }

  /**
   * Imposes an input.
   *
   * @throws IllegalArgumentException if that input has a signal already
   */
  public Experiment<M> inject(InputHandle<M> input, Signal signal) {
    final Map<Integer, Signal> more = new TreeMap<>(signals);
    if (more.put(input.index(), signal) != null) {
      throw new IllegalArgumentException("Input '" + input.name() + "' is injected twice.");
    }
    return new Experiment<>(model, start, end, more, overrides, locals, measurements, sampleTimes);
  }

  /** Adds data of unknown noise, all of weight 1. */
  public Experiment<M> observe(ObservableHandle<M> observable, double[] times, double[] values) {
    return observe(observable, times, values, Noise.unknown());
  }

  /**
   * Adds data. The same observable may be observed more than once.
   *
   * @param times finite, in any order, the same ones more than once if need be
   * @param values one for each time; NaN where missing
   * @param noise of the values
   * @throws IllegalArgumentException if lengths differ, or a time or value is infinite
   */
  public Experiment<M> observe(
      ObservableHandle<M> observable, double[] times, double[] values, Noise noise) {
    final List<Measurement<M>> more = new ArrayList<>(measurements);
    more.add(new Measurement<>(observable, Observations.of(times, values, noise)));
    return new Experiment<>(
        model,
        start,
        end,
        signals,
        overrides,
        locals,
        Collections.unmodifiableList(more),
        sampleTimes);
  }

  /** Adds times at which a solver shall give outputs although nothing was measured. */
  public Experiment<M> sample(double... times) {
    for (final double time : times) {
      if (!Double.isFinite(time)) {
        throw new IllegalArgumentException("A time to sample at is " + time + ".");
      }
    }
    final double[] more = new double[sampleTimes.length + times.length];
    System.arraycopy(sampleTimes, 0, more, 0, sampleTimes.length);
    System.arraycopy(times, 0, more, sampleTimes.length, times.length);
    return new Experiment<>(model, start, end, signals, overrides, locals, measurements, more);
  }

  /** Sets the time at which the initial values hold; 0 unless said. */
  public Experiment<M> from(double newStart) {
    if (!Double.isFinite(newStart)) {
      throw new IllegalArgumentException("An experiment cannot start at " + newStart + ".");
    }
    return new Experiment<>(
        model, newStart, end, signals, overrides, locals, measurements, sampleTimes);
  }

  /** Sets the time at which integration ends; the time of the last output unless said. */
  public Experiment<M> until(double newEnd) {
    if (!Double.isFinite(newEnd)) {
      throw new IllegalArgumentException("An experiment cannot end at " + newEnd + ".");
    }
    return new Experiment<>(
        model, start, newEnd, signals, overrides, locals, measurements, sampleTimes);
  }

  /**
   * Gives a parameter another value in this experiment alone; its sensitivity is 0 here.
   *
   * @throws IllegalArgumentException if the value is not finite, or was given already
   */
  public Experiment<M> with(ParameterHandle<M> parameter, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Parameter '" + parameter.name() + "' cannot be " + value + ".");
    }
    requireNoValue(parameter);
    final Map<Integer, Double> more = new TreeMap<>(overrides);
    more.put(parameter.index(), value);
    return new Experiment<>(model, start, end, signals, more, locals, measurements, sampleTimes);
  }

  /**
   * Gives a parameter a value of its own in this experiment, or in all that name the same data
   * parameter: one that a fit estimates or fixes.
   *
   * @throws IllegalArgumentException if the parameter was given a value already
   */
  public Experiment<M> with(ParameterHandle<M> parameter, DataParameter local) {
    requireNoValue(parameter);
    final Map<Integer, DataParameter> more = new TreeMap<>(locals);
    more.put(parameter.index(), local);
    return new Experiment<>(model, start, end, signals, overrides, more, measurements, sampleTimes);
  }

  private void requireNoValue(ParameterHandle<M> parameter) {
    if (overrides.containsKey(parameter.index()) || locals.containsKey(parameter.index())) {
      throw new IllegalArgumentException(
          "Parameter '" + parameter.name() + "' is given a value twice.");
    }
  }

  /** The data parameters that stand for parameters of the model here, by their index. */
  public Map<Integer, DataParameter> locals() {
    return Collections.unmodifiableMap(locals);
  }

  /** The model. */
  public ModelDefinition<M> model() {
    return model;
  }

  /**
   * The same experiment on another definition of the model, whose inputs begin with those of the
   * present one and whose observables and parameters are the same.
   */
  public Experiment<M> on(ModelDefinition<M> other) {
    return new Experiment<>(
        other, start, end, signals, overrides, locals, measurements, sampleTimes);
  }

  /** What was measured, in the order in which it was added. */
  public List<Measurement<M>> measurements() {
    return measurements;
  }

  /**
   * The experiment as a solver wants it.
   *
   * @throws IllegalArgumentException if an input has no signal, or data lie before the start or
   *     after the end
   */
  public Plan plan() {
    Plan made = plan;
    if (made == null) {
      made = new PlanBuilder<>(this).build();
      plan = made;
    }
    return made;
  }

  double start() {
    return start;
  }

  /** NaN unless set. */
  double end() {
    return end;
  }

  Map<Integer, Signal> signals() {
    return signals;
  }

  Map<Integer, Double> overrides() {
    return overrides;
  }

  double[] sampleTimes() {
    return sampleTimes;
  }
}
