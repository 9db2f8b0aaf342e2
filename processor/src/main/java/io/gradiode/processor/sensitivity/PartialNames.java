package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names partial derivatives of terms, {@code encountersByPrey}, and how they change along a
 * direction, {@code encountersByPreyAlong}, apart from all other names.
 */
final class PartialNames {

  private final Set<String> taken = new HashSet<>();

  PartialNames(OdeSystem system) {
    system.states().forEach(each -> taken.add(each.symbol().name()));
    system.parameters().forEach(each -> taken.add(each.symbol().name()));
    system.inputs().forEach(each -> taken.add(each.symbol().name()));
    system.terms().forEach(each -> taken.add(each.symbol().name()));
    system.observables().forEach(each -> taken.add(each.name()));
  }

  Symbol of(Symbol term, Symbol variable) {
    final String capital =
        variable.name().substring(0, 1).toUpperCase(Locale.ROOT) + variable.name().substring(1);
    return new Symbol(allocate(term.name() + "By" + capital), Symbol.Kind.PARTIAL);
  }

  /** How a term, or a partial derivative of one, changes along a direction. */
  Symbol along(Symbol definition) {
    return new Symbol(allocate(definition.name() + "Along"), Symbol.Kind.TANGENT);
  }

  private String allocate(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
