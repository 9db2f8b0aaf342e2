package io.gradiode.model;

/**
 * An event of a model, such as the spikes of a neuron: what happens at an instant, and can be
 * observed.
 *
 * @param <M> the model
 * @param name as declared; {@code spike} for a threshold
 * @param index among the events of the kernel
 */
@SuppressWarnings("UnusedTypeParameter") // it keeps the handles of different models apart
public record EventHandle<M>(String name, int index) {

  @Override
  public String toString() {
    return name;
  }
}
