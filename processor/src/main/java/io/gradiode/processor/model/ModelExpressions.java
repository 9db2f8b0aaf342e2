package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.model.OdeSystem.State;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Converts expressions of a model to numbers in declared units: a symbol s stands for its factor
 * times s, a result is divided by the factor of its own unit.
 */
final class ModelExpressions {

  private final NameResolver resolver;
  private final ExpressionChecker checker;
  private final Unit time;
  private final Problems problems;

  ModelExpressions(
      String model, Declarations declarations, Units units, Unit time, Problems problems) {
    this.time = time;
    this.problems = problems;
    this.resolver = new NameResolver(model, declarations, units, time, problems);
    this.checker =
        new ExpressionChecker(
            problems,
            resolver,
            new DimensionFaults(
                problems, declarations, new WrittenUnits(declarations, units, time)));
  }

  /** From now on the term stands for its value, in SI base units. */
  void fold(String term, Expression value) {
    resolver.fold(term, value);
  }

  /** From now on nothing is said about formulas that use the term. */
  void doubt(String term) {
    resolver.doubt(term);
  }

  /** From now on these names are those of events, which have no value. */
  void nameEvents(Set<String> names) {
    resolver.nameEvents(names);
  }

  /** Why the name has no value, if it is that of an event. */
  Optional<String> eventSentence(String name) {
    return resolver.eventSentence(name);
  }

  /** What a symbol stands for in its own unit: itself, or the number of a folded term. */
  Optional<Expression> own(SyntaxTree.Name name, Unit unit) {
    return resolver.resolve(name).map(each -> scaled(each.value(), unit));
  }

  /**
   * The state with its rate.
   *
   * @param initial its initial value; 0 if there is none
   * @param stopped what becomes of the rate
   */
  Optional<State> state(
      Declaration state, Optional<Expression> initial, UnaryOperator<Expression> stopped) {
    final String subject = "d" + state.name() + "/dt";
    final Optional<Dimension> expected =
        state.unit().map(each -> each.dimension().divide(Dimension.TIME));
    final Optional<Expression> rate =
        state.value().flatMap(tree -> value(tree, expected, subject, "right side"));
    if (rate.isEmpty() || state.unit().isEmpty()) {
      return Optional.empty();
    }
    final Unit unit = state.unit().get();
    return Optional.of(
        new State(
            state.symbol(),
            stopped.apply(
                Expressions.product(new Constant(time.scale()), scaled(rate.get(), unit))),
            initial.orElse(Constant.ZERO),
            unit.text(),
            state.text()));
  }

  /** The value in {@code unit}; only checked, as far as possible, if the unit is not known. */
  Optional<Expression> inUnit(SyntaxTree tree, Optional<Unit> unit, String subject, String role) {
    final Optional<Expression> value = value(tree, unit.map(Unit::dimension), subject, role);
    return unit.isEmpty() ? Optional.empty() : value.map(each -> scaled(each, unit.get()));
  }

  /** The value of what is declared to be of a type. */
  Optional<Expression> ofType(ValueType type, SyntaxTree tree, String subject) {
    return switch (type) {
      case BOOLEAN -> condition(tree);
      case INTEGER -> defined(tree, checker.whole(tree, subject));
      case REAL -> value(tree, Optional.empty(), subject, "value");
    };
  }

  /** The value of a condition, 1 or 0. */
  Optional<Expression> condition(SyntaxTree tree) {
    return defined(tree, checker.condition(tree));
  }

  /** Any value, in SI base units. */
  Optional<Measured> measure(SyntaxTree tree) {
    return checker.measure(tree);
  }

  /** The value in SI base units. */
  Optional<Expression> value(
      SyntaxTree tree, Optional<Dimension> expected, String subject, String role) {
    return defined(tree, checker.value(tree, expected, subject, role));
  }

  private Optional<Expression> defined(SyntaxTree tree, Optional<Expression> value) {
    if (value.isPresent() && !Constants.isDefined(value.get())) {
      problems.add(
          tree.position(),
          DiagnosticCode.UNDEFINED_VALUE,
          Quote.of(tree.position()) + " has no finite value. Correct the formula.");
      return Optional.empty();
    }
    return value;
  }

  private static Expression scaled(Expression value, Unit unit) {
    return Expressions.product(new Constant(unit.scale().reciprocal()), value);
  }
}
