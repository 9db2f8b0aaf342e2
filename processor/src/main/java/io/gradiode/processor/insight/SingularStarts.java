package io.gradiode.processor.insight;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.Origins.Origin;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds where formulas have no value, or no derivative, at the initial values, whatever the
 * parameters: there every solution fails, or every gradient.
 *
 * <p>Of a branch only that side is looked at which is taken at the start; none, if that depends on
 * parameters.
 */
final class SingularStarts {

  private static final Symbol TIME = Symbol.TIME;

  private final OdeSystem system;
  private final Warnings warnings;
  private final Map<Symbol, OdeSystem.Term> terms = new HashMap<>();
  private final Set<Symbol> sensitive = new HashSet<>();
  private final List<Start> starts;
  private final Set<Symbol> entered = new HashSet<>();
  private final Set<Expression> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> reported = new HashSet<>();

  SingularStarts(SensitivitySystem sensitivities, Warnings warnings) {
    this.system = sensitivities.system();
    this.warnings = warnings;
    system.terms().forEach(each -> terms.put(each.symbol(), each));
    system.parameters().forEach(each -> sensitive.add(each.symbol()));
    for (int i = 0; i < system.states().size(); i++) {
      if (!sensitivities.sensitive().get(i).isEmpty()) {
        sensitive.add(system.states().get(i).symbol());
      }
    }
    for (OdeSystem.Term each : system.terms()) {
      if (!Collections.disjoint(Symbols.of(each.value()), sensitive)) {
        sensitive.add(each.symbol());
      }
    }
    this.starts =
        List.of(
            new Start(new AtStart(system), "at the start"),
            new Start(
                new AtStart(system, TIME, Constant.ZERO),
                "at t = 0, where experiments start unless they say otherwise"));
  }

  /** A point, and how to say it. */
  private record Start(AtStart values, String words) {}

  /**
   * A formula and where it stands.
   *
   * @param left what is on its left side
   * @param origin the statement, if the user wrote one
   * @param differentiated whether its derivatives at this point matter
   */
  private record Place(String left, Optional<Origin> origin, boolean differentiated) {}

  void check() {
    for (OdeSystem.State each : system.states()) {
      final String name = each.symbol().name();
      final Optional<Origin> origin = Optional.ofNullable(system.origins().declared().get(name));
      visit(each.rate(), new Place("d" + name + "/dt", origin, true));
    }
    for (OdeSystem.Observable each : system.observables()) {
      final Optional<Origin> origin =
          Optional.ofNullable(system.origins().observables().get(each.name()));
      visit(each.value(), new Place(each.name(), origin, true));
    }
    for (OdeSystem.State each : system.states()) {
      final String name = each.symbol().name();
      final Optional<Origin> origin = Optional.ofNullable(system.origins().starts().get(name));
      visit(each.initial(), new Place(name, origin, false));
    }
  }

  private void visit(Expression expression, Place place) {
    if (!visited.add(expression)) {
      return;
    }
    if (expression instanceof Symbol symbol) {
      if (terms.containsKey(symbol) && entered.add(symbol)) {
        final Optional<Origin> origin =
            Optional.ofNullable(system.origins().declared().get(symbol.name()));
        visit(terms.get(symbol).value(), new Place(symbol.name(), origin, place.differentiated()));
      }
    } else if (expression instanceof Choose choose) {
      visit(choose.condition(), place);
      starts
          .get(0)
          .values()
          .number(choose.condition())
          .map(number -> number.signum() > 0 ? choose.positive() : choose.otherwise())
          .ifPresent(taken -> visit(taken, place));
    } else {
      if (expression instanceof Power power && power.exponent() instanceof Constant exponent) {
        check(power, exponent.value(), place);
      } else if (expression instanceof Apply apply && apply.arguments().size() == 1) {
        check(apply, place);
      }
      expression.members().forEach(each -> visit(each, place));
    }
  }

  private void check(Power power, Rational exponent, Place place) {
    final boolean divides = exponent.signum() < 0;
    if (!divides && exponent.compareTo(Rational.ONE) >= 0) {
      return;
    }
    at(power.base(), Rational::isZero)
        .ifPresent(
            start -> {
              if (divides) {
                division(power.base(), start, place);
              } else {
                noDerivative(power, power.base(), "0", start, place);
              }
            });
  }

  private void check(Apply apply, Place place) {
    final Expression argument = apply.arguments().get(0);
    if (apply.function() == Function.FLOOR) {
      return;
    }
    at(argument, number -> !apply.function().smooth().at(number.doubleValue()))
        .ifPresent(
            start -> {
              final Rational number = start.values().number(argument).orElseThrow();
              final double value =
                  Evaluator.evaluate(
                      new Apply(apply.function(), List.of(new Constant(number))), Map.of());
              final String shown = Printer.print(new Constant(number));
              if (Double.isFinite(value)) {
                noDerivative(apply, argument, shown, start, place);
              } else {
                noValue(apply, argument, shown, start, place);
              }
            });
  }

  private Optional<Start> at(Expression expression, Predicate<Rational> number) {
    return starts.stream()
        .filter(start -> start.values().number(expression).filter(number).isPresent())
        .findFirst();
  }

  private void division(Expression divisor, Start start, Place place) {
    final Optional<SyntaxTree> part = SyntaxParts.smallest(divisors(place), divisor);
    warn(
        divisor,
        part,
        place,
        DiagnosticCode.VANISHING_DIVISION,
        text(part, divisor)
            + (" divides, but is 0 " + start.words() + ".")
            + " Start elsewhere, or write the formula so that it has a value there.");
  }

  private void noDerivative(
      Expression whole, Expression argument, String number, Start start, Place place) {
    final Set<Symbol> variables = new HashSet<>(Symbols.of(argument));
    variables.retainAll(sensitive);
    if (!place.differentiated() || variables.isEmpty()) {
      return;
    }
    final Optional<SyntaxTree> part = SyntaxParts.smallest(calls(place, whole), argument);
    warn(
        whole,
        part,
        place,
        DiagnosticCode.NON_DIFFERENTIABLE,
        text(part, whole)
            + " has no derivative where "
            + where(part, argument, number, start)
            + ".",
        "needed for: "
            + variables.stream()
                .map(each -> "d(" + place.left() + ")/d(" + each.name() + ")")
                .sorted()
                .collect(Collectors.joining(", ")),
        "Start elsewhere, or use a form that is smooth there.");
  }

  private void noValue(
      Expression whole, Expression argument, String number, Start start, Place place) {
    final Optional<SyntaxTree> part = SyntaxParts.smallest(calls(place, whole), argument);
    warn(
        whole,
        part,
        place,
        DiagnosticCode.NON_DIFFERENTIABLE,
        text(part, whole)
            + " has no finite value where "
            + where(part, argument, number, start)
            + ".",
        "Start elsewhere, or use a form that has a value there.");
  }

  /** {@code prey = 0, which is its initial value}, {@code v - E = 0, as at the start}. */
  private static String where(
      Optional<SyntaxTree> part, Expression argument, String number, Start start) {
    final String words =
        argument instanceof Symbol symbol && symbol.kind() == Symbol.Kind.STATE
            ? ", which is its initial value"
            : ", as " + start.words();
    final Optional<SyntaxTree> written =
        part.map(
            each ->
                each instanceof SyntaxTree.Call call
                    ? call.arguments().get(0)
                    : ((SyntaxTree.Power) each).base());
    return written
            .map(each -> Quote.shortened(each.position().text()))
            .orElseGet(() -> Printer.print(argument))
        + (" = " + number + words);
  }

  private void warn(
      Expression cause,
      Optional<SyntaxTree> part,
      Place place,
      DiagnosticCode code,
      String sentence,
      String... facts) {
    final Optional<Position> position =
        part.map(SyntaxTree::position).or(() -> place.origin().map(Origin::name));
    if (position.isPresent() && reported.add(cause)) {
      warnings.add(position.get(), code, sentence, facts);
    }
  }

  private static String text(Optional<SyntaxTree> part, Expression expression) {
    return part.map(each -> Quote.of(each.position()))
        .orElseGet(() -> Quote.of(Printer.print(expression)));
  }

  private static List<SyntaxTree> divisors(Place place) {
    final List<SyntaxTree> divisors = new ArrayList<>();
    for (SyntaxTree each : parts(place)) {
      if (each instanceof SyntaxTree.Product product) {
        product.members().stream()
            .filter(SyntaxTree.Member::inverse)
            .forEach(member -> divisors.add(member.tree()));
      } else if (each instanceof SyntaxTree.Power power) {
        divisors.add(power.base());
      }
    }
    return divisors;
  }

  private static List<SyntaxTree> calls(Place place, Expression whole) {
    return parts(place).stream()
        .filter(
            each ->
                each instanceof SyntaxTree.Power
                    || (each instanceof SyntaxTree.Call call
                        && whole instanceof Apply apply
                        && call.function().text().equals(apply.function().text())))
        .toList();
  }

  private static List<SyntaxTree> parts(Place place) {
    return place.origin().flatMap(Origin::formula).map(SyntaxParts::of).orElse(List.of());
  }
}
