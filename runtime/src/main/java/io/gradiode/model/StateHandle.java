package io.gradiode.model;

/**
 * A state: what an equation gives the rate of.
 *
 * @param <M> the model it belongs to
 * @param name as the user wrote it
 * @param index place in the state vector
 * @param unit the declared unit in short form, such as {@code "mV"}; {@code "1"} if dimensionless
 */
public record StateHandle<M>(String name, int index, String unit) implements Variable<M> {

  @Override
  public int state() {
    return index;
  }
}
