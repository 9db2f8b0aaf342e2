package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.symbolic.RemovableSingularities;
import java.util.HashMap;
import java.util.Map;

/** Frees all formulas of a system from removable singularities. */
final class RegularSystem {

  private RegularSystem() {}

  static OdeSystem of(OdeSystem system) {
    final Map<Symbol, Expression> definitions = new HashMap<>();
    system.terms().forEach(term -> definitions.put(term.symbol(), term.value()));
    final RemovableSingularities singularities = new RemovableSingularities(definitions);
    return new OdeSystem(
        system.name(),
        system.states().stream()
            .map(
                state ->
                    new OdeSystem.State(
                        state.symbol(),
                        singularities.rewrite(state.rate()),
                        singularities.rewrite(state.initial()),
                        state.unit(),
                        state.text()))
            .toList(),
        system.parameters(),
        system.inputs(),
        system.terms().stream()
            .map(
                term ->
                    new OdeSystem.Term(
                        term.symbol(), singularities.rewrite(term.value()), term.unit()))
            .toList(),
        system.observables().stream()
            .map(
                observable ->
                    new OdeSystem.Observable(
                        observable.name(),
                        singularities.rewrite(observable.value()),
                        observable.unit()))
            .toList(),
        system.events().stream().map(event -> of(event, singularities)).toList(),
        system.timeUnit(),
        system.origins(),
        system.solving());
  }

  private static OdeSystem.Event of(OdeSystem.Event event, RemovableSingularities singularities) {
    return new OdeSystem.Event(
        event.name(),
        event.trigger(),
        singularities.rewrite(event.condition()),
        event.assignments().stream()
            .map(
                each ->
                    new OdeSystem.Assignment(
                        each.state(), singularities.rewrite(each.value()), each.text()))
            .toList(),
        event.insistent(),
        event.text());
  }
}
