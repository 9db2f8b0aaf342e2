package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The parts of formulas that depend on parameters only, larger ones before those in them. */
final class ParameterParts {

  private final Set<Symbol> fixed = new HashSet<>();
  private final Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Expression> found = new ArrayList<>();

  private ParameterParts(OdeSystem system) {
    system.parameters().forEach(each -> fixed.add(each.symbol()));
    for (OdeSystem.Term each : system.terms()) {
      if (isFixed(each.value())) {
        fixed.add(each.symbol());
      }
    }
  }

  static List<Expression> of(OdeSystem system, List<Expression> formulas) {
    final ParameterParts parts = new ParameterParts(system);
    formulas.forEach(parts::visit);
    return parts.found;
  }

  private boolean isFixed(Expression expression) {
    return fixed.containsAll(Symbols.of(expression));
  }

  private void visit(Expression expression) {
    if (!seen.add(expression)) {
      return;
    }
    final List<Expression> members = expression.members();
    final List<Expression> fixedMembers =
        members.stream().filter(each -> !(each instanceof Constant) && isFixed(each)).toList();
    if (expression instanceof Product && !fixedMembers.isEmpty()) {
      found.add(Expressions.product(fixedMembers));
    } else if (expression instanceof Sum && !fixedMembers.isEmpty()) {
      found.add(Expressions.sum(fixedMembers));
    } else if (!(expression instanceof Constant) && isFixed(expression)) {
      found.add(expression);
    }
    members.forEach(this::visit);
  }
}
