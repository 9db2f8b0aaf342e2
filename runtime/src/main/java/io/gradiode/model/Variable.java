package io.gradiode.model;

/**
 * A quantity of a model that has a value at every time: what can be generated and shown.
 *
 * @param <M> the model it belongs to
 */
public sealed interface Variable<M> extends Symbol<M>
    permits StateHandle, TermHandle, ObservableHandle, InputHandle {

  /** Index of the state that this is, unchanged; −1 if it is none. */
  default int state() {
    return -1;
  }

  /** Whether this is simply one of the states, of which initial values and doses may be given. */
  default boolean isState() {
    return state() >= 0;
  }
}
