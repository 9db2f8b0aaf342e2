package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Guesses what a formula of wrong dimension lacks: the unit behind a number, a factor that is
 * multiplied where it should divide, one that is too many, or a symbol that has just the missing
 * dimension.
 */
final class MissingFactor {

  private static final int MOST_SUGGESTED = 3;

  private final Declarations declarations;
  private final WrittenUnits written;

  private record Factor(boolean inverse, SyntaxTree tree) {}

  MissingFactor(Declarations declarations, WrittenUnits written) {
    this.declarations = declarations;
    this.written = written;
  }

  /**
   * What to do about a formula that measures {@code actual} where {@code expected} is needed.
   *
   * @param unit of what is needed
   * @param subject what is defined by the formula, so that it cannot be a part of it
   */
  String advice(
      SyntaxTree tree, Dimension actual, Dimension expected, String unit, String subject) {
    final Dimension missing = expected.divide(actual);
    final String fact =
        "A factor in '" + written.name(missing) + "' is missing, or a unit is wrong.";
    return number(tree, expected, unit)
        .or(() -> misplaced(tree, missing).map(each -> fact + " " + each))
        .or(() -> declared(tree, missing, subject).map(each -> fact + " " + each))
        .orElse(fact);
  }

  /** What to divide the argument of a function by. */
  String divisor(SyntaxTree argument, Dimension dimension) {
    final Set<String> used = Names.in(argument);
    final List<String> symbols =
        symbols(
            dimension,
            used,
            each -> each.kind() != Symbol.Kind.STATE && !used.contains(each.name()));
    final String unit = written.name(argument, dimension);
    return ("Divide it by a quantity in '" + unit + "'")
        + (symbols.isEmpty() ? "." : ", such as " + quoted(symbols) + ".");
  }

  /** {@code v + 1}: a number where a quantity is needed. */
  private Optional<String> number(SyntaxTree tree, Dimension expected, String unit) {
    final SyntaxTree bare = tree instanceof SyntaxTree.Negative sign ? sign.operand() : tree;
    if (!(bare instanceof SyntaxTree.Literal) || expected.isNone()) {
      return Optional.empty();
    }
    final String factor = unit.startsWith("1/") ? unit.substring(1) : "*" + unit;
    return Optional.of(
        "A number has no unit. If it is in '"
            + unit
            + "', write "
            + Quote.of(tree.position().text() + factor)
            + ".");
  }

  /** {@code v*tau} for {@code v/tau}, {@code w*v} for {@code w}. */
  private Optional<String> misplaced(SyntaxTree tree, Dimension missing) {
    if (tree instanceof SyntaxTree.Negative negative) {
      return misplaced(negative.operand(), missing);
    }
    if (!(tree instanceof SyntaxTree.Product product)) {
      return Optional.empty();
    }
    final Map<Factor, Dimension> factors = new LinkedHashMap<>();
    addFactors(product, false, factors);
    return factors.entrySet().stream()
        .filter(each -> missing.equals(power(each, -2)))
        .findFirst()
        .map(each -> swap(each.getKey()))
        .or(
            () ->
                factors.entrySet().stream()
                    .filter(each -> missing.equals(power(each, -1)))
                    .findFirst()
                    .map(each -> omit(each.getKey())));
  }

  /** Also those of inner products, {@code tau} of {@code (g*tau)*v}. */
  private void addFactors(
      SyntaxTree.Product product, boolean inverse, Map<Factor, Dimension> factors) {
    if (product.members().stream().anyMatch(Member::rounds)) {
      return; // what cancels in front of '//' and '%' is not what cancels in a product
    }
    for (Member member : product.members()) {
      final boolean below = inverse != member.inverse();
      if (member.tree() instanceof SyntaxTree.Product inner) {
        addFactors(inner, below, factors);
      } else {
        written
            .of(member.tree())
            .ifPresent(names -> factors.put(new Factor(below, member.tree()), names.dimension()));
      }
    }
  }

  /** The power of what the factor brings in, whether it multiplies or divides. */
  private static Dimension power(Map.Entry<Factor, Dimension> factor, int exponent) {
    return factor.getValue().power(Rational.of(factor.getKey().inverse() ? -exponent : exponent));
  }

  private static String swap(Factor factor) {
    final String text = Quote.of(factor.tree().position());
    return factor.inverse()
        ? "Multiply by " + text + " instead of dividing by it?"
        : "Divide by " + text + " instead of multiplying by it?";
  }

  private static String omit(Factor factor) {
    final String text = Quote.of(factor.tree().position());
    return "It would fit without "
        + (factor.inverse() ? "dividing by " : "the factor ")
        + text
        + ".";
  }

  /** Symbols that would make it fit. */
  private Optional<String> declared(SyntaxTree tree, Dimension missing, String subject) {
    final Set<String> used = Names.in(tree);
    final List<String> factors =
        symbols(missing, used, each -> !subject.equals(Quote.of(each.name())));
    final List<String> divisors =
        symbols(
            Dimension.NONE.divide(missing),
            used,
            each -> !used.contains(each.name()) && !subject.equals(Quote.of(each.name())));
    final List<String> advice = new ArrayList<>();
    if (!factors.isEmpty()) {
      advice.add("Multiply by " + quoted(factors) + "?");
    }
    if (!divisors.isEmpty()) {
      advice.add("Divide by " + quoted(divisors) + "?");
    }
    return advice.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", advice));
  }

  private static String quoted(List<String> names) {
    return names.stream().limit(MOST_SUGGESTED).map(Quote::of).collect(Collectors.joining(" or "));
  }

  /** Symbols of a dimension: states last, and after them those that occur already. */
  private List<String> symbols(
      Dimension dimension, Set<String> used, Predicate<Declaration> condition) {
    return declarations.byName().values().stream()
        .filter(each -> has(each, dimension))
        .filter(condition)
        .sorted(
            Comparator.comparing((Declaration each) -> used.contains(each.name()))
                .thenComparing(each -> each.kind() == Symbol.Kind.STATE))
        .map(Declaration::name)
        .toList();
  }

  private static boolean has(Declaration declaration, Dimension dimension) {
    return declaration.unit().map(Unit::dimension).filter(dimension::equals).isPresent();
  }
}
