package io.gradiode.model;

/**
 * A named quantity of a model, typed by the model so that handles of different models cannot be
 * confused.
 *
 * @param <M> the annotated type of the model
 */
public sealed interface Symbol<M> permits ParameterHandle, Variable {

  /** The name as the user wrote it. */
  String name();

  /** Place among the symbols of its kind, from 0, in the order of declaration. */
  int index();

  /** The declared unit in short form; {@code "1"} if dimensionless. */
  String unit();
}
