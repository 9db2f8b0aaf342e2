package io.gradiode.integration;

import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.StateHandle;
import io.gradiode.model.TermHandle;
import io.gradiode.model.Variable;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;

/**
 * What all quantities of a model do in an experiment: its observables, states, named terms and
 * inputs at the times of the experiment, and when its events happen. Immutable.
 *
 * <pre>{@code
 * Traces<HodgkinHuxley> traces = MODEL.generate(parameters, experiment.sample(times));
 * traces.of(V);
 * traces.of(M);
 * traces.of(I_NA);
 * traces.eventTimes(SPIKE);
 * }</pre>
 *
 * <p>At the time of a dose they show the state before it, at the time of a jump of an input the
 * value after it.
 *
 * @param <M> the model
 */
public final class Traces<M> {

  private final ModelDefinition<M> model;
  private final TracedKernel kernel;
  private final double[] times;

  /** For each quantity one value for each time. */
  private final double[][] values;

  /** For each event its times. */
  private final double[][] eventTimes;

  private final Outcome outcome;

  private Traces(
      ModelDefinition<M> model, TracedKernel kernel, SensitivitySolver<M> solver, Outcome outcome) {
    this.model = model;
    this.kernel = kernel;
    this.outcome = outcome;
    times = new double[solver.writtenOutputs()];
    values = new double[kernel.observableCount()][times.length];
    for (int k = 0; k < times.length; k++) {
      times[k] = solver.time(k);
      for (int j = 0; j < values.length; j++) {
        values[j][k] = solver.observable(k, j);
      }
    }
    eventTimes = new double[kernel.eventCount()][];
    for (int e = 0; e < eventTimes.length; e++) {
      eventTimes[e] = new double[solver.eventCount(e)];
      for (int i = 0; i < eventTimes[e].length; i++) {
        eventTimes[e][i] = solver.eventTime(e, i);
      }
    }
  }

  /**
   * Integrates a model through an experiment, its states alone.
   *
   * @param model what to integrate
   * @param tolerances how exactly
   * @param parameters in the order of declaration; not modified
   * @param experiment with at least one time, of a sample or a datum; or with an end, if the model
   *     has events
   * @throws IllegalArgumentException if there is no time, an input is missing, or the length of the
   *     parameters is wrong
   */
  public static <M> Traces<M> generate(
      ModelDefinition<M> model,
      Tolerances tolerances,
      double[] parameters,
      Experiment<M> experiment) {
    final Plan plan = experiment.plan();
    final boolean hasEvents = model.kernel().eventCount() > 0;
    if (plan.outputCount() == 0 && !(hasEvents && plan.end() > plan.start())) {
      throw new IllegalArgumentException(
          "There is no time to show "
              + model.name()
              + " at; say at which with sample(…)"
              + (hasEvents ? ", or until when its events shall be found with until(…)." : "."));
    }
    final TracedKernel kernel = new TracedKernel(model.kernel());
    final SensitivitySolver<M> solver = new SensitivitySolver<>(model, kernel, tolerances, false);
    final Outcome outcome = solver.solveStates(parameters, experiment);
    return new Traces<>(model, kernel, solver, outcome);
  }

  /** How the integration ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether all times of the experiment were reached. */
  public boolean isCompleted() {
    return outcome.isCompleted();
  }

  /**
   * The times of all samples and data of the experiment, ascending, each once; of an integration
   * that failed those that were reached before. A new array.
   */
  public double[] times() {
    return times.clone();
  }

  /** Values of a quantity in its declared unit, one for each of the {@link #times}; a new array. */
  public double[] of(Variable<M> variable) {
    return values[place(variable)].clone();
  }

  /**
   * When an event happens from the start to the end of the experiment, ascending; of an integration
   * that failed, up to there. A new array, empty if it never happens.
   */
  public double[] eventTimes(EventHandle<M> event) {
    return eventTimes[event.index()].clone();
  }

  private int place(Variable<M> variable) {
    if (variable instanceof StateHandle) {
      return kernel.firstState() + variable.index();
    }
    if (variable instanceof TermHandle) {
      return kernel.firstTerm() + variable.index();
    }
    return variable instanceof InputHandle
        ? kernel.firstInput() + variable.index()
        : variable.index();
  }

  @Override
  public String toString() {
    final StringBuilder text = new StringBuilder(model.name());
    if (times.length > 0) {
      text.append(" at ").append(times.length).append(" times until ");
      text.append(times[times.length - 1]).append(' ').append(model.timeUnit());
    }
    for (final EventHandle<M> event : model.events()) {
      text.append(", '").append(event.name()).append("' ");
      text.append(eventTimes[event.index()].length).append(" times");
    }
    return text.append(": ").append(outcome).toString();
  }
}
