package io.gradiode.model;

import io.gradiode.annotation.Method;
import java.util.List;
import java.util.Optional;

/**
 * What a compiled model is: its names and units in the order of their declaration, and its
 * mathematics.
 *
 * @param <M> the annotated type, by which handles of different models are told apart
 */
public interface ModelDefinition<M> {

  /** Simple name of the annotated type. */
  String name();

  /** The states, in the order of their equations. */
  List<StateHandle<M>> states();

  /** The parameters, in the order of their declaration: the order of every parameter array. */
  List<ParameterHandle<M>> parameters();

  /** The inputs, in the order of their declaration. */
  List<InputHandle<M>> inputs();

  /** The named terms that are not constant, in the order in which a kernel writes them. */
  default List<TermHandle<M>> terms() {
    return List.of();
  }

  /** The observables, in the order of their declaration. */
  List<ObservableHandle<M>> observables();

  /** The events that have a name, in the order in which they happen if they do so at one time. */
  default List<EventHandle<M>> events() {
    return List.of();
  }

  /** Unit in which times are given, such as {@code "s"}. */
  String timeUnit();

  /** The generated mathematics: one kernel per thread. */
  SensitivityKernel kernel();

  /** How the model is integrated if a solver is not told otherwise. */
  default Method method() {
    return Method.AUTO;
  }

  /** The equations by which gradients are computed backwards; empty if they are not. */
  default Optional<SparseEquations> adjoint() {
    return Optional.empty();
  }
}
