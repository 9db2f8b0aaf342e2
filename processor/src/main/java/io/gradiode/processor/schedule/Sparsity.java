package io.gradiode.processor.schedule;

import java.util.List;

/**
 * What sparse mathematics says of itself beside its values.
 *
 * @param rates derivatives of the rates
 * @param curved places among them that change along a direction, ascending
 * @param autonomous whether no rate depends on time or inputs
 * @param initial derivatives of the initial states
 * @param initialOrder the states in an order in which each comes after those it starts from
 * @param observables derivatives of the observables
 * @param switches derivatives of the switching functions
 * @param eliminationOrder the states in the order in which they are eliminated; empty if there is
 *     to be nothing for implicit methods
 */
public record Sparsity(
    SparsePattern rates,
    List<Integer> curved,
    boolean autonomous,
    SparsePattern initial,
    List<Integer> initialOrder,
    SparsePattern observables,
    SparsePattern switches,
    List<Integer> eliminationOrder) {

  /** Copies the lists. */
  public Sparsity {
    curved = List.copyOf(curved);
    initialOrder = List.copyOf(initialOrder);
    eliminationOrder = List.copyOf(eliminationOrder);
  }
}
