package io.gradiode.processor.insight;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.insight.Combination.Kind;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.Origins.Origin;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds parameters without any influence, and parameters of which only a combination has one.
 *
 * <p>Nothing is said of what only data could tell, such as a rate that is too fast to be seen: what
 * is found here holds for all data.
 */
final class Identifiability {

  private static final int MOST_COMBINATIONS = 6;

  private final OdeSystem system;
  private final Warnings warnings;
  private final List<Symbol> parameters;
  private final Redundancy redundancy;
  private final Set<Symbol> divisors;

  Identifiability(OdeSystem system, Warnings warnings) {
    this.system = system;
    this.warnings = warnings;
    this.parameters = system.parameters().stream().map(OdeSystem.Quantity::symbol).toList();
    final List<Expression> formulas = Influence.formulas(system);
    this.redundancy = new Redundancy(system, formulas);
    this.divisors = Divisors.in(system, formulas);
  }

  /**
   * Warns of parameters that cannot be told apart.
   *
   * @return those without any effect, of which it does not warn
   */
  Set<Symbol> check() {
    final RowSpace anywhere = redundancy.anywhere();
    final List<BitSet> all = anywhere.nullComponents();
    final List<BitSet> groups = all.stream().filter(each -> each.cardinality() > 1).toList();
    if (!groups.isEmpty()) {
      check(anywhere, groups);
    }
    return all.stream()
        .filter(each -> each.cardinality() == 1)
        .map(each -> parameters.get(each.nextSetBit(0)))
        .collect(Collectors.toSet());
  }

  private void check(RowSpace anywhere, List<BitSet> groups) {
    final RowSpace explained = new RowSpace(parameters.size());
    explain(Kind.SUM, redundancy.shifts(this::perUnit), explained);
    explain(Kind.PRODUCT, redundancy.scalings(), explained);
    for (BitSet group : groups) {
      final List<long[]> directions = Redundancy.on(group, anywhere.nullSpace());
      if (directions.stream().filter(explained::add).count() > 0) {
        warn(
            group,
            left(group, directions) == 1
                ? redundancy
                    .invariant(group, directions)
                    .map(part -> only(group, directions, Quote.of(Printer.print(part))))
                    .orElseGet(() -> some(group, directions, List.of()))
                : some(group, directions, List.of()));
      }
    }
  }

  private void explain(Kind kind, RowSpace space, RowSpace explained) {
    for (BitSet group : space.nullComponents()) {
      final List<long[]> directions = Redundancy.on(group, space.nullSpace());
      final List<Combination> combinations =
          group.cardinality() > 1
              ? Combination.of(kind, directions, inOrder(group))
              : List.<Combination>of();
      if (!combinations.isEmpty()) {
        directions.forEach(each -> explained.add(atFirstPoint(kind, each)));
        warn(
            group,
            combinations.size() == 1
                ? only(
                    group,
                    directions,
                    "the "
                        + combinations.get(0).word()
                        + " "
                        + Quote.of(combinations.get(0).text(parameters)))
                : some(group, directions, combinations));
      }
    }
  }

  private long[] atFirstPoint(Kind kind, long[] direction) {
    final long[] moved = new long[direction.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = Field.multiply(direction[i], kind == Kind.SUM ? perUnit(i) : Redundancy.value(i));
    }
    return moved;
  }

  /** How many declared units of the parameter are one SI unit. */
  private long perUnit(int index) {
    return Field.of(origin(index).map(each -> each.scale().reciprocal()).orElse(Rational.ONE));
  }

  private Optional<Origin> origin(int index) {
    return Optional.ofNullable(system.origins().declared().get(parameters.get(index).name()));
  }

  /** Divisors first: {@code a/c} and {@code b/c} read better than {@code b/a} and {@code c/a}. */
  private List<Integer> inOrder(BitSet group) {
    return group.stream()
        .boxed()
        .sorted(Comparator.comparing(index -> !divisors.contains(parameters.get(index))))
        .toList();
  }

  private void warn(BitSet group, String sentence) {
    origin(group.nextSetBit(0))
        .ifPresent(
            origin -> warnings.add(origin.name(), DiagnosticCode.NOT_IDENTIFIABLE, sentence));
  }

  /** How many combinations can be told. */
  private static int left(BitSet group, List<long[]> directions) {
    return group.cardinality() - directions.size();
  }

  private String only(BitSet group, List<long[]> directions, String combination) {
    return list(names(group))
        + (" have an effect only in " + combination + ", so no data can tell them apart. ")
        + ("Fix " + count(directions.size()) + " of them, or make that one parameter.");
  }

  private String some(BitSet group, List<long[]> directions, List<Combination> combinations) {
    final int left = left(group, directions);
    final List<String> shown =
        combinations.stream().limit(MOST_COMBINATIONS).map(each -> each.text(parameters)).toList();
    final String which =
        combinations.isEmpty()
            ? (left == 1 ? "one combination has" : count(left) + " combinations have")
            : list(shown) + (shown.size() < combinations.size() ? " ..." : "") + " have";
    return "Of "
        + list(names(group))
        + (" only " + which + " an effect, so no data can tell all of them. ")
        + ("Fix " + count(directions.size()) + " of them.");
  }

  private List<String> names(BitSet group) {
    return group.stream().mapToObj(index -> parameters.get(index).name()).toList();
  }

  private static String count(int number) {
    return switch (number) {
      case 1 -> "one";
      case 2 -> "two";
      case 3 -> "three";
      default -> Integer.toString(number);
    };
  }

  /** {@code 'a', 'b' and 'c'}. */
  private static String list(List<String> names) {
    final List<String> quoted = names.stream().map(Quote::of).toList();
    return quoted.size() > 12
        ? Suggestions.list(quoted)
        : quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + quoted.get(quoted.size() - 1);
  }
}
