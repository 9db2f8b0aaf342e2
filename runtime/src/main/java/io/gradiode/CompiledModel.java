package io.gradiode;

import io.gradiode.annotation.Method;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.SparseKernel;
import io.gradiode.integration.Tolerances;
import io.gradiode.integration.Traces;
import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.SparseEquations;
import io.gradiode.model.StateHandle;
import io.gradiode.model.Symbol;
import io.gradiode.model.TermHandle;
import io.gradiode.observation.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model as its generated constant {@code MODEL} shows it: names, units, handles, and the
 * mathematics behind them. Immutable; one instance serves all threads.
 *
 * @param <M> the annotated type, by which handles of different models are told apart
 */
public final class CompiledModel<M> implements ModelDefinition<M> {

  private final String name;
  private final List<StateHandle<M>> states;
  private final List<ParameterHandle<M>> parameters;
  private final List<InputHandle<M>> inputs;
  private final List<TermHandle<M>> terms;
  private final List<ObservableHandle<M>> observables;
  private final List<EventHandle<M>> events;
  private final String timeUnit;
  private final SensitivityKernel kernel;
  private final Method method;
  private final Optional<SparseEquations> adjoint;

  private CompiledModel(
      String name,
      List<StateHandle<M>> states,
      List<ParameterHandle<M>> parameters,
      List<InputHandle<M>> inputs,
      List<TermHandle<M>> terms,
      List<ObservableHandle<M>> observables,
      List<EventHandle<M>> events,
      String timeUnit,
      SensitivityKernel kernel,
      Method method,
      Optional<SparseEquations> adjoint) {
    this.name = name;
    this.states = inOrder(name, states);
    this.parameters = inOrder(name, parameters);
    this.inputs = inOrder(name, inputs);
    this.terms = inOrder(name, terms);
    this.observables = inOrder(name, observables);
    this.events = List.copyOf(events);
    this.timeUnit = timeUnit;
    this.kernel = kernel;
    this.method = method;
    this.adjoint = adjoint;
  }

  /**
   * What generated code calls, once per model without events that have a name: {@link #of(String,
   * List, List, List, List, List, List, String, SensitivityKernel)} with none.
   */
  public static <M> CompiledModel<M> of(
      String name,
      List<StateHandle<M>> states,
      List<ParameterHandle<M>> parameters,
      List<InputHandle<M>> inputs,
      List<TermHandle<M>> terms,
      List<ObservableHandle<M>> observables,
      String timeUnit,
      SensitivityKernel kernel) {
    return of(name, states, parameters, inputs, terms, observables, List.of(), timeUnit, kernel);
  }

  /**
   * As {@link #of(String, List, List, List, List, List, List, String, SparseEquations)} with no
   * events that have a name.
   */
  public static <M> CompiledModel<M> of(
      String name,
      List<StateHandle<M>> states,
      List<ParameterHandle<M>> parameters,
      List<InputHandle<M>> inputs,
      List<TermHandle<M>> terms,
      List<ObservableHandle<M>> observables,
      String timeUnit,
      SparseEquations equations) {
    return of(name, states, parameters, inputs, terms, observables, List.of(), timeUnit, equations);
  }

  /**
   * What generated code calls, once per model of few parameters.
   *
   * @param name simple name of the annotated type
   * @param states in the order of their equations, each with its place as index
   * @param parameters in the order of declaration, each with its place as index
   * @param inputs in the order of declaration, each with its place as index
   * @param terms in the order in which the kernel writes them, each with its place as index
   * @param observables in the order of declaration, each with its place as index
   * @param events those that have a name, in the order in which the kernel has them
   * @param timeUnit unit in which times are given, in short form such as {@code "s"}
   * @param kernel the generated mathematics; {@link #kernel} gives what it makes for all parameters
   * @throws IllegalArgumentException if the index of a symbol is not its place
   */
  public static <M> CompiledModel<M> of(
      String name,
      List<StateHandle<M>> states,
      List<ParameterHandle<M>> parameters,
      List<InputHandle<M>> inputs,
      List<TermHandle<M>> terms,
      List<ObservableHandle<M>> observables,
      List<EventHandle<M>> events,
      String timeUnit,
      SensitivityKernel kernel) {
    return new CompiledModel<>(
        name,
        states,
        parameters,
        inputs,
        terms,
        observables,
        events,
        timeUnit,
        kernel,
        Method.AUTO,
        Optional.empty());
  }

  /**
   * What generated code calls, once per model of many parameters.
   *
   * @param name simple name of the annotated type
   * @param states in the order of their equations, each with its place as index
   * @param parameters in the order of declaration, each with its place as index
   * @param inputs in the order of declaration, each with its place as index
   * @param terms in the order in which the equations write them, each with its place as index
   * @param observables in the order of declaration, each with its place as index
   * @param events those that have a name, in the order in which the equations have them
   * @param timeUnit unit in which times are given, in short form such as {@code "s"}
   * @param equations the generated mathematics, of which each thread gets a kernel of its own
   * @throws IllegalArgumentException if the index of a symbol is not its place
   */
  public static <M> CompiledModel<M> of(
      String name,
      List<StateHandle<M>> states,
      List<ParameterHandle<M>> parameters,
      List<InputHandle<M>> inputs,
      List<TermHandle<M>> terms,
      List<ObservableHandle<M>> observables,
      List<EventHandle<M>> events,
      String timeUnit,
      SparseEquations equations) {
    return of(
        name,
        states,
        parameters,
        inputs,
        terms,
        observables,
        events,
        timeUnit,
        new SparseKernel(equations));
  }

  /** The same model, integrated by another method if a solver is not told otherwise. */
  public CompiledModel<M> withMethod(Method otherMethod) {
    return new CompiledModel<>(
        name,
        states,
        parameters,
        inputs,
        terms,
        observables,
        events,
        timeUnit,
        kernel,
        otherMethod,
        adjoint);
  }

  /** The same model with the equations by which gradients are computed backwards. */
  public CompiledModel<M> withAdjoint(SparseEquations equations) {
    return new CompiledModel<>(
        name,
        states,
        parameters,
        inputs,
        terms,
        observables,
        events,
        timeUnit,
        kernel,
        method,
        Optional.of(equations));
  }

  private static <S extends Symbol<?>> List<S> inOrder(String model, List<S> symbols) {
    for (int i = 0; i < symbols.size(); i++) {
      if (symbols.get(i).index() != i) {
        throw new IllegalArgumentException(
            "%s: '%s' stands at place %d, but its index is %d"
                .formatted(model, symbols.get(i).name(), i, symbols.get(i).index()));
      }
    }
    return List.copyOf(symbols);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<StateHandle<M>> states() {
    return states;
  }

  @Override
  public List<ParameterHandle<M>> parameters() {
    return parameters;
  }

  @Override
  public List<InputHandle<M>> inputs() {
    return inputs;
  }

  @Override
  public List<TermHandle<M>> terms() {
    return terms;
  }

  @Override
  public List<ObservableHandle<M>> observables() {
    return observables;
  }

  @Override
  public List<EventHandle<M>> events() {
    return events;
  }

  @Override
  public String timeUnit() {
    return timeUnit;
  }

  @Override
  public SensitivityKernel kernel() {
    return kernel.forParameters(IntStream.range(0, parameters.size()).toArray());
  }

  @Override
  public Method method() {
    return method;
  }

  @Override
  public Optional<SparseEquations> adjoint() {
    return adjoint;
  }

  /**
   * A solver with work arrays of its own: one per thread.
   *
   * @param tolerances how exactly to integrate
   */
  public SensitivitySolver<M> newSolver(Tolerances tolerances) {
    return new SensitivitySolver<>(this, tolerances);
  }

  /**
   * What all quantities of the model do in an experiment, at the default tolerances: observables,
   * states, named terms and inputs at the times of all samples and data.
   *
   * @param parameters in the order of declaration, see {@link #values()}; not modified. What has a
   *     value of its own in the experiment that a fit estimates, is here, too
   * @param experiment with at least one time
   * @return values up to where the integration failed, if it did
   * @throws IllegalArgumentException if there is no time, an input is missing, or the length of the
   *     parameters is wrong
   */
  public Traces<M> generate(double[] parameters, Experiment<M> experiment) {
    return Traces.generate(this, Tolerances.defaults(), parameters, experiment);
  }

  /** Values for the parameters, to be set by name; none has a value yet. */
  public Assignment<M> values() {
    return Assignment.empty(this);
  }

  /**
   * Compares the generated gradient of the sum of squares, or of the likelihood where noise is
   * estimated, with central differences, both at tight tolerance. Takes some twenty evaluations for
   * each parameter, some sixty where the differences do not agree at once.
   *
   * @param parameters in the order of declaration, see {@link #values()}, then those of the data in
   *     the order of their first appearance; not modified
   * @param experiments with data; at data that the model fits exactly, every gradient is 0
   * @return a value that prints as a table
   * @throws IllegalArgumentException if there are no data, an input is missing, or the length of
   *     the parameters is wrong
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  public final GradientCheck checkGradient(double[] parameters, Experiment<M>... experiments) {
    return checkGradient(parameters, List.of(experiments));
  }

  /** As {@link #checkGradient(double[], Experiment...)}. */
  public GradientCheck checkGradient(double[] parameters, List<Experiment<M>> experiments) {
    return GradientChecker.check(this, parameters, experiments);
  }

  /** The model's name. */
  @Override
  public String toString() {
    return name;
  }
}
