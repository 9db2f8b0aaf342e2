package io.gradiode.processor.insight;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.Names;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.Origins.Origin;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the parts of equations and observables that have a kink or a jump, in the words of the
 * user. A part that occurs several times is named once.
 */
final class NonSmoothPoints {

  private final OdeSystem system;
  private final Warnings warnings;
  private final Map<String, Symbol> symbols = new HashMap<>();
  private final Map<Symbol, Set<Symbol.Kind>> kinds = new HashMap<>();
  private final Set<String> reported = new HashSet<>();
  private final Set<Symbol> entered = new HashSet<>();

  NonSmoothPoints(OdeSystem system, Warnings warnings) {
    this.system = system;
    this.warnings = warnings;
    add(Symbol.TIME);
    system.states().forEach(each -> add(each.symbol()));
    system.parameters().forEach(each -> add(each.symbol()));
    system.inputs().forEach(each -> add(each.symbol()));
    for (OdeSystem.Term each : system.terms()) {
      symbols.put(each.symbol().name(), each.symbol());
      kinds.put(
          each.symbol(),
          Symbols.of(each.value()).stream()
              .flatMap(symbol -> kinds.getOrDefault(symbol, Set.of()).stream())
              .collect(Collectors.toSet()));
    }
  }

  private void add(Symbol symbol) {
    symbols.put(symbol.name(), symbol);
    kinds.put(symbol, Set.of(symbol.kind()));
  }

  void check() {
    for (OdeSystem.State each : system.states()) {
      check(written(each.rate()), system.origins().declared().get(each.symbol().name()));
    }
    for (OdeSystem.Observable each : system.observables()) {
      check(each.value(), system.origins().observables().get(each.name()));
    }
  }

  /** A rate without the choice that {@code (unless refractory)} stands for. */
  private Expression written(Expression rate) {
    return rate instanceof Choose choose
            && choose.otherwise().equals(Constant.ZERO)
            && Symbols.of(choose.condition()).stream().allMatch(this::isImplicit)
        ? choose.positive()
        : rate;
  }

  /** Whether the user has not declared it. */
  private boolean isImplicit(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.STATE
        && !system.origins().declared().containsKey(symbol.name());
  }

  private void check(Expression formula, Origin origin) {
    if (origin != null && branches(formula)) {
      origin
          .formula()
          .ifPresent(
              tree -> SyntaxParts.of(tree).forEach(part -> shape(part).ifPresent(this::warn)));
    }
    for (Symbol symbol : Symbols.of(formula)) {
      if (symbol.kind() == Symbol.Kind.TERM && entered.add(symbol)) {
        system.terms().stream()
            .filter(each -> each.symbol().equals(symbol))
            .forEach(each -> check(each.value(), system.origins().declared().get(symbol.name())));
      }
    }
  }

  /** Whether a choice or a floor is left when numbers are folded. */
  private static boolean branches(Expression formula) {
    final Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    final Deque<Expression> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      final Expression each = open.remove();
      final boolean isFloor = each instanceof Apply apply && apply.function() == Function.FLOOR;
      if (each instanceof Choose || isFloor) {
        return true;
      }
      if (seen.add(each)) {
        open.addAll(each.members());
      }
    }
    return false;
  }

  /**
   * A part that is not smooth.
   *
   * @param position the part
   * @param where what it has, and where
   * @param kinds what moves it
   */
  private record Shape(Position position, String where, Set<Symbol.Kind> kinds) {}

  private Optional<Shape> shape(SyntaxTree part) {
    if (part instanceof SyntaxTree.Comparison comparison) {
      return shape(
          part, " jumps where " + text(comparison.left()) + " = " + text(comparison.right()));
    }
    if (part instanceof SyntaxTree.Product product
        && product.members().stream().anyMatch(SyntaxTree.Member::rounds)) {
      return shape(part, " jumps where what it rounds is a whole number");
    }
    return part instanceof SyntaxTree.Call call ? shape(call) : Optional.empty();
  }

  private Optional<Shape> shape(SyntaxTree.Call call) {
    final List<String> arguments = call.arguments().stream().map(NonSmoothPoints::text).toList();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    final String first = arguments.get(0);
    return switch (call.function().text()) {
      case "abs" -> shape(call, " has a kink where " + first + " = 0");
      case "sign", "heaviside" -> shape(call, " jumps where " + first + " = 0");
      case "floor", "ceil" -> shape(call, " jumps where " + first + " is a whole number");
      case "int" ->
          isNumber(call.arguments().get(0))
              ? shape(call, " jumps where " + first + " is a whole number")
              : Optional.empty();
      case "min", "max" ->
          shape(
              call,
              arguments.size() > 2
                  ? " has a kink where two of " + String.join(", ", arguments) + " are equal"
                  : " has a kink where " + String.join(" = ", arguments));
      case "clip" ->
          shape(
              call,
              " has a kink where "
                  + arguments.stream()
                      .skip(1)
                      .map(each -> first + " = " + each)
                      .collect(Collectors.joining(" or ")));
      default -> Optional.empty();
    };
  }

  /** A condition switches where its comparisons do, also if it is a term. */
  private static boolean isNumber(SyntaxTree argument) {
    return !(argument instanceof SyntaxTree.Comparison
        || argument instanceof SyntaxTree.Junction
        || argument instanceof SyntaxTree.Not
        || argument instanceof SyntaxTree.Name);
  }

  private Optional<Shape> shape(SyntaxTree part, String where) {
    final Set<Symbol.Kind> all =
        Names.in(part).stream()
            .filter(symbols::containsKey)
            .flatMap(name -> kinds.get(symbols.get(name)).stream())
            .collect(Collectors.toSet());
    return all.isEmpty() ? Optional.empty() : Optional.of(new Shape(part.position(), where, all));
  }

  private void warn(Shape shape) {
    if (!reported.add(Quote.of(shape.position()))) {
      return;
    }
    final boolean moves = shape.kinds().stream().anyMatch(kind -> kind != Symbol.Kind.PARAMETER);
    warnings.add(
        shape.position(),
        DiagnosticCode.NON_SMOOTH,
        Quote.of(shape.position())
            + shape.where()
            + (moves
                ? ". There the solver ends a step."
                : ", which only parameters decide. A fit that crosses it may get stuck."),
        moves
            ? "Gradients are exact before and behind it, but cost a step each time it is crossed."
            : "Gradients are those of the present side.");
  }

  private static String text(SyntaxTree tree) {
    return Quote.shortened(tree.position().text());
  }
}
