package io.gradiode.processor.sensitivity;

import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Orders initial values so that each comes after those that it uses, be it directly or through
 * terms; otherwise in the order of the states.
 *
 * <p>Thus a term that an initial value uses can be evaluated as soon as the states of all earlier
 * rows are set.
 */
final class InitialOrder {

  private final OdeSystem system;
  private final TotalDerivative derivative;
  private final List<Integer> order = new ArrayList<>();
  private final BitSet entered = new BitSet();

  private InitialOrder(OdeSystem system, TotalDerivative derivative) {
    this.system = system;
    this.derivative = derivative;
  }

  static List<Integer> of(OdeSystem system, TotalDerivative derivative) {
    final InitialOrder walk = new InitialOrder(system, derivative);
    for (int i = 0; i < system.states().size(); i++) {
      walk.visit(i);
    }
    return walk.order;
  }

  private void visit(int state) {
    if (entered.get(state)) {
      return;
    }
    entered.set(state);
    derivative.statesIn(system.states().get(state).initial()).stream().forEach(this::visit);
    order.add(state);
  }
}
