package io.gradiode.observation;

import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.Variable;
import io.gradiode.unit.Quantities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

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

  private final ExperimentParts<M> parts;

  /** Made at first use; safe to make twice, as it depends on nothing but this experiment. */
  private volatile Plan plan;

  private Experiment(ExperimentParts<M> parts) {
    this.parts = parts;
  }

  private Experiment<M> change(Consumer<ExperimentParts<M>> change) {
    final ExperimentParts<M> copy = new ExperimentParts<>(parts);
    change.accept(copy);
    return new Experiment<>(copy);
  }

  /** An experiment that starts at time 0, without inputs and data. */
  public static <M> Experiment<M> of(ModelDefinition<M> model) {
    return new Experiment<>(new ExperimentParts<>(model));
  }

  /**
   * Gives this experiment a name, such as {@code "subject 3"}: reports use it, and parameters that
   * are estimated for each experiment.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Experiment<M> named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of an experiment is blank.");
    }
    return change(copy -> copy.name = name);
  }

  /**
   * Imposes an input.
   *
   * @throws IllegalArgumentException if that input has a signal already
   */
  public Experiment<M> inject(InputHandle<M> input, Signal signal) {
    final Map<Integer, Signal> more = new TreeMap<>(parts.signals);
    if (more.put(input.index(), signal) != null) {
      throw new IllegalArgumentException("Input '" + input.name() + "' is injected twice.");
    }
    return change(copy -> copy.signals = more);
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
    return observe(observable, Observations.of(times, values, noise));
  }

  /** Adds data, with all that is known of them. The same observable may be observed repeatedly. */
  public Experiment<M> observe(ObservableHandle<M> observable, Observations observations) {
    final List<Measurement<M>> more = new ArrayList<>(parts.measurements);
    more.add(new Measurement<>(observable, observations));
    return change(copy -> copy.measurements = Collections.unmodifiableList(more));
  }

  /**
   * Adds when an event was recorded, and that it did not happen at other times of the experiment.
   * The same event may be observed repeatedly, as in trials of one stimulus.
   *
   * <p>The recording lasts from the start to the end of the experiment. Where no output says when
   * that is, {@link #until} has to. How a model's events are compared with it is told at {@code
   * ModelObjective}. Of an observable that jumps at the event leave out what is near to it: see
   * {@link Observations#awayFrom(EventTimes, double)}.
   *
   * <pre>{@code
   * Experiment.of(MODEL)
   *     .inject(I, Signal.constant(1e-9))
   *     .observe(SPIKE, EventTimes.of(0.0123, 0.0345, 0.0561).standardDeviation(0.5e-3))
   *     .until(0.1)
   * }</pre>
   *
   * @throws IllegalArgumentException if the times have a unit that is none of time
   */
  public Experiment<M> observe(EventHandle<M> event, EventTimes times) {
    final List<Recording<M>> more = new ArrayList<>(parts.recordings);
    more.add(new Recording<>(event, times.in(parts.model.timeUnit())));
    return change(copy -> copy.recordings = Collections.unmodifiableList(more));
  }

  /**
   * Keeps an observable near to a value, above or below it, by a penalty that adds to the sum of
   * squares: knowledge that is no measurement.
   *
   * <pre>{@code
   * .keep(V, below(40).at(0.01, 0.02, 0.03).within(5))
   * }</pre>
   *
   * @throws IllegalArgumentException if the target has no times
   */
  public Experiment<M> keep(ObservableHandle<M> observable, Target target) {
    final List<Restraint<M>> more = new ArrayList<>(parts.restraints);
    more.add(new Restraint<>(observable, target));
    return change(copy -> copy.restraints = Collections.unmodifiableList(more));
  }

  /** Adds data that come with units, of unknown noise; see {@link Quantities}. */
  public Experiment<M> observe(
      ObservableHandle<M> observable, Quantities times, Quantities values) {
    return observe(observable, times, values, Noise.unknown());
  }

  /**
   * Adds data that come with units: they are converted to the units that the model declares.
   *
   * @param times as for plain numbers
   * @param values one for each time; NaN where missing
   * @param noise of the values, in the unit that the model declares for the observable
   * @throws IllegalArgumentException if a unit measures something else, and as for plain numbers
   */
  public Experiment<M> observe(
      ObservableHandle<M> observable, Quantities times, Quantities values, Noise noise) {
    return observe(
        observable, times.in(parts.model.timeUnit()), values.in(observable.unit()), noise);
  }

  /** Adds times at which a solver shall give outputs although nothing was measured. */
  public Experiment<M> sample(double... times) {
    for (final double time : times) {
      if (!Double.isFinite(time)) {
        throw new IllegalArgumentException("A time to sample at is " + time + ".");
      }
    }
    final double[] more = new double[parts.sampleTimes.length + times.length];
    System.arraycopy(parts.sampleTimes, 0, more, 0, parts.sampleTimes.length);
    System.arraycopy(times, 0, more, parts.sampleTimes.length, times.length);
    return change(copy -> copy.sampleTimes = more);
  }

  /** Sets the time at which the initial values hold; 0 unless said. */
  public Experiment<M> from(double newStart) {
    if (!Double.isFinite(newStart)) {
      throw new IllegalArgumentException("An experiment cannot start at " + newStart + ".");
    }
    return change(copy -> copy.start = newStart);
  }

  /** Sets the time at which integration ends; the time of the last output unless said. */
  public Experiment<M> until(double newEnd) {
    if (!Double.isFinite(newEnd)) {
      throw new IllegalArgumentException("An experiment cannot end at " + newEnd + ".");
    }
    return change(copy -> copy.end = newEnd);
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
    final Map<Integer, Double> more = new TreeMap<>(parts.overrides);
    more.put(parameter.index(), value);
    return change(copy -> copy.overrides = more);
  }

  /**
   * Gives a parameter a value of its own in this experiment, or in all that name the same data
   * parameter: one that a fit estimates or fixes.
   *
   * @param local in the unit of the parameter, or {@code "1"} where it does not say its unit
   * @throws IllegalArgumentException if the parameter was given a value already, or has another
   *     unit
   */
  public Experiment<M> with(ParameterHandle<M> parameter, DataParameter local) {
    requireNoValue(parameter);
    local.requireUnitOf(parameter);
    final Map<Integer, DataParameter> more = new TreeMap<>(parts.locals);
    more.put(parameter.index(), local);
    return change(copy -> copy.locals = more);
  }

  /**
   * Gives a state another initial value in this experiment alone, whatever the model says: it
   * depends on no parameter, so that its sensitivities begin at 0. Other states begin as the model
   * says, even where their initial value is a formula of this one.
   *
   * @param state a state, or an observable that is one
   * @param value in the declared unit of the state
   * @throws IllegalArgumentException if the value is not finite, or was given already, or the
   *     variable is no state
   */
  public Experiment<M> starting(Variable<M> state, double value) {
    final StateChanges more = parts.changes.withStart(parts.model, state, value);
    return change(copy -> copy.changes = more);
  }

  /**
   * Adds an amount to a state at a time. Doses of equal time add up. A dose at the start acts on
   * the initial value; one at or after the end has no effect.
   *
   * <p>An output at the time of a dose shows the state before it, as a sample that is drawn just
   * before the next dose is given. An input that jumps then has its value after the jump.
   *
   * @param state a state, or an observable that is one
   * @param time not before the start
   * @param amount in the declared unit of the state; may be negative
   * @throws IllegalArgumentException if time or amount are not finite, or the variable is no state
   */
  public Experiment<M> dose(Variable<M> state, double time, double amount) {
    return dose(state, new double[] {time}, new double[] {amount});
  }

  /**
   * Adds several doses, each as {@link #dose(Variable, double, double)}.
   *
   * @param times in any order
   * @param amounts one for each time
   * @throws IllegalArgumentException as there, or if the lengths differ
   */
  public Experiment<M> dose(Variable<M> state, double[] times, double[] amounts) {
    final StateChanges more = parts.changes.withDoses(parts.model, state, times, amounts);
    return change(copy -> copy.changes = more);
  }

  /**
   * Adds a multiple of a parameter to a state at a time, otherwise as {@link #dose(Variable,
   * double, double)}: an amount that is not known, or of which an unknown part arrives. The
   * sensitivity of the state to the parameter grows by the factor.
   *
   * <p>The parameter has to act on the state anyway, as that of its initial value does; or no
   * formula of the model uses it, as the part of a dose that arrives.
   *
   * @param factor what the parameter is multiplied with, in the unit of the state by that of the
   *     parameter
   * @throws IllegalArgumentException if time or factor are not finite, the variable is no state, or
   *     the parameter neither acts on it nor is unused
   */
  public Experiment<M> dose(
      Variable<M> state, double time, double factor, ParameterHandle<M> parameter) {
    final StateChanges more =
        parts.changes.withMultiple(parts.model, state, time, factor, parameter);
    return change(copy -> copy.changes = more);
  }

  /** Whether this experiment gives a parameter of the model a value of its own. */
  public boolean hasValueOf(ParameterHandle<M> parameter) {
    return parts.overrides.containsKey(parameter.index())
        || parts.locals.containsKey(parameter.index());
  }

  private void requireNoValue(ParameterHandle<M> parameter) {
    if (hasValueOf(parameter)) {
      throw new IllegalArgumentException(
          "Parameter '" + parameter.name() + "' is given a value twice.");
    }
  }

  /** The data parameters that stand for parameters of the model here, by their index. */
  public Map<Integer, DataParameter> locals() {
    return Collections.unmodifiableMap(parts.locals);
  }

  /** The name; empty unless one was given. */
  public String name() {
    return parts.name;
  }

  /** All data parameters, in the order of their first appearance; each once. */
  public List<DataParameter> dataParameters() {
    final Set<DataParameter> all = new LinkedHashSet<>(parts.locals.values());
    for (final Measurement<M> measurement : parts.measurements) {
      final Observations observations = measurement.observations();
      observations.scale().ifPresent(all::add);
      observations.offset().ifPresent(all::add);
      observations.noise().additive().flatMap(Level::estimated).ifPresent(all::add);
      observations.noise().proportional().flatMap(Level::estimated).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /** The model. */
  public ModelDefinition<M> model() {
    return parts.model;
  }

  /**
   * The same experiment on another definition of the model, whose inputs begin with those of the
   * present one and whose observables and parameters are the same.
   */
  public Experiment<M> on(ModelDefinition<M> other) {
    return change(copy -> copy.model = other);
  }

  /** What was measured, in the order in which it was added. */
  public List<Measurement<M>> measurements() {
    return parts.measurements;
  }

  /** When events were recorded, in the order in which it was added. */
  public List<Recording<M>> recordings() {
    return parts.recordings;
  }

  /** What is known without a measurement, in the order in which it was added. */
  public List<Restraint<M>> restraints() {
    return parts.restraints;
  }

  /**
   * The experiment as a solver wants it.
   *
   * @throws IllegalArgumentException if an input has no signal, data lie before the start or after
   *     the end, or events were recorded for nobody knows how long
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
    return parts.start;
  }

  /** NaN unless set. */
  double end() {
    return parts.end;
  }

  Map<Integer, Signal> signals() {
    return parts.signals;
  }

  Map<Integer, Double> overrides() {
    return parts.overrides;
  }

  StateChanges changes() {
    return parts.changes;
  }

  double[] sampleTimes() {
    return parts.sampleTimes;
  }
}
