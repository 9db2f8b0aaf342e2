package io.gradiode.processor.schedule;

import java.util.List;

/**
 * What sparse mathematics says of itself beside its values.
 *
 * @param rates derivatives of the rates
 * @param initial derivatives of the initial states
 * @param initialOrder the states in an order in which each comes after those it starts from
 * @param observables derivatives of the observables
 * @param switches derivatives of the switching functions
 * @param eliminationOrder the states in the order in which they are eliminated
 */
public record Sparsity(
    SparsePattern rates,
    SparsePattern initial,
    List<Integer> initialOrder,
    SparsePattern observables,
    SparsePattern switches,
    List<Integer> eliminationOrder) {

  /** Copies the lists. */
  public Sparsity {
    initialOrder = List.copyOf(initialOrder);
    eliminationOrder = List.copyOf(eliminationOrder);
  }
}
