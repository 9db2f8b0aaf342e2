package io.gradiode.integration;

import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.StateHandle;
import io.gradiode.model.TermHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A model that can be drawn towards its data: {@code + strength (data − state)} in the rate of each
 * measured state, with the data linear between their times. As the strength goes to 0 it becomes
 * the model itself.
 *
 * <p>H. D. I. Abarbanel, D. R. Creveling, R. Farsian and M. Kostuk, Dynamical state and parameter
 * estimation, SIAM J. Appl. Dyn. Syst. 8, 1341–1381, 2009.
 *
 * @param <M> the model
 */
public final class CoupledModel<M> implements ModelDefinition<M> {

  private final ModelDefinition<M> model;
  private final int[] states;
  private final List<InputHandle<M>> inputs;
  private final SensitivityKernel kernel;

  private CoupledModel(ModelDefinition<M> model, int[] states) {
    this.model = model;
    this.states = states;
    final List<InputHandle<M>> all = new ArrayList<>(model.inputs());
    for (final int state : states) {
      final StateHandle<M> info = model.states().get(state);
      all.add(new InputHandle<>(info.name() + " data", all.size(), info.unit()));
      all.add(new InputHandle<>(info.name() + " gain", all.size(), "1/" + model.timeUnit()));
    }
    inputs = List.copyOf(all);
    kernel = new CoupledKernel(model.kernel(), states);
  }

  /**
   * A model with a coupling for each state that one of the experiments measures.
   *
   * @throws UnsupportedOperationException if no measured observable is a state
   */
  public static <M> CoupledModel<M> of(ModelDefinition<M> model, List<Experiment<M>> experiments) {
    return of(model, experiments, Set.copyOf(model.observables()));
  }

  /**
   * A model with a coupling for each state that one of the experiments measures by a chosen
   * observable.
   *
   * @param through the observables whose states may be coupled
   * @throws UnsupportedOperationException if none of them is a state that is measured
   */
  public static <M> CoupledModel<M> of(
      ModelDefinition<M> model, List<Experiment<M>> experiments, Set<ObservableHandle<M>> through) {
    final TreeSet<Integer> measured = new TreeSet<>();
    for (final Experiment<M> experiment : experiments) {
      for (final Measurement<M> measurement : experiment.measurements()) {
        if (showsState(measurement) && through.contains(measurement.observable())) {
          measured.add(measurement.observable().state());
        }
      }
    }
    if (measured.isEmpty()) {
      final TreeSet<String> names = new TreeSet<>();
      through.forEach(observable -> names.add(observable.name()));
      throw new UnsupportedOperationException(
          "None of the observables "
              + names
              + " of "
              + model.name()
              + " is a state that is measured, so that nothing can be coupled.");
    }
    final int[] states = new int[measured.size()];
    int next = 0;
    for (final int state : measured) {
      states[next++] = state;
    }
    return new CoupledModel<>(model, states);
  }

  /**
   * An experiment of this model that is coupled to its own data: from the first to the last datum
   * of each measured state.
   *
   * @param experiment of the model that was coupled
   * @param strength 1 / unit of time, finite, not negative
   */
  public Experiment<M> couple(Experiment<M> experiment, double strength) {
    if (!(strength >= 0.0 && strength < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A coupling cannot have the strength " + strength + ".");
    }
    Experiment<M> coupled = experiment.on(this);
    int next = model.inputs().size();
    for (final int state : states) {
      final NavigableMap<Double, double[]> sums = data(experiment, state);
      coupled = coupled.inject(inputs.get(next++), dataSignal(sums));
      coupled = coupled.inject(inputs.get(next++), gainSignal(sums, strength));
    }
    return coupled;
  }

  /** Data of unknown scale or offset say nothing about where a state shall be. */
  private static boolean showsState(Measurement<?> measurement) {
    return measurement.observable().isState()
        && measurement.observations().scale().isEmpty()
        && measurement.observations().offset().isEmpty();
  }

  /** For each time the sum of the weights and of the weighted values. */
  private static <M> NavigableMap<Double, double[]> data(Experiment<M> experiment, int state) {
    final NavigableMap<Double, double[]> sums = new TreeMap<>();
    for (final Measurement<M> measurement : experiment.measurements()) {
      if (measurement.observable().state() != state || !showsState(measurement)) {
        continue;
      }
      final Observations observations = measurement.observations();
      for (int i = 0; i < observations.count(); i++) {
        final double weight = observations.weight(i);
        if (!Double.isNaN(observations.value(i)) && weight > 0.0) {
          final double[] sum =
              sums.computeIfAbsent(observations.time(i) + 0.0, time -> new double[2]);
          sum[0] += weight;
          sum[1] += weight * observations.value(i);
        }
      }
    }
    return sums;
  }

  private static Signal dataSignal(NavigableMap<Double, double[]> sums) {
    if (sums.isEmpty()) {
      return Signal.constant(0.0);
    }
    final double[] times = new double[sums.size()];
    final double[] values = new double[sums.size()];
    int i = 0;
    for (final Map.Entry<Double, double[]> entry : sums.entrySet()) {
      times[i] = entry.getKey();
      values[i] = entry.getValue()[1] / entry.getValue()[0];
      i++;
    }
    return Signal.linear(times).values(values);
  }

  private static Signal gainSignal(NavigableMap<Double, double[]> sums, double strength) {
    if (sums.size() < 2) {
      return Signal.constant(0.0);
    }
    final double first = sums.firstKey();
    final double last = sums.lastKey();
    return Signal.steps(first - (last - first), first, last).values(0.0, strength, 0.0);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public List<StateHandle<M>> states() {
    return model.states();
  }

  @Override
  public List<ParameterHandle<M>> parameters() {
    return model.parameters();
  }

  @Override
  public List<InputHandle<M>> inputs() {
    return inputs;
  }

  @Override
  public List<TermHandle<M>> terms() {
    return model.terms();
  }

  @Override
  public List<ObservableHandle<M>> observables() {
    return model.observables();
  }

  @Override
  public List<EventHandle<M>> events() {
    return model.events();
  }

  @Override
  public String timeUnit() {
    return model.timeUnit();
  }

  @Override
  public SensitivityKernel kernel() {
    return kernel;
  }
}
