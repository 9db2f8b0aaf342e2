package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.UnitNames;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives a declared unit its meaning. */
final class UnitReader implements SyntaxTree.Cases<Optional<Unit>> {

  private static final Rational LARGEST_EXPONENT = Rational.of(24);

  private final Problems problems;
  private final Units units;
  private final Set<String> unknown = new HashSet<>();

  UnitReader(Problems problems, Units units) {
    this.problems = problems;
    this.units = units;
  }

  /** The unit, or nothing if a fault has been reported. */
  Optional<Unit> read(SyntaxTree tree) {
    unknown.clear();
    return tree.accept(this).flatMap(unit -> checkRange(unit, tree.position()));
  }

  @Override
  public Optional<Unit> literal(SyntaxTree.Literal literal) {
    if (literal.value().isOne()) {
      return Optional.of(Unit.ONE);
    }
    return invalid(
        literal.position(),
        Quote.of(literal.position())
            + " is no unit. Put the number into the formula, and name the unit alone.");
  }

  @Override
  public Optional<Unit> name(SyntaxTree.Name name) {
    final Optional<Unit> unit = units.find(name.text());
    if (unit.isEmpty() && unknown.add(name.text())) {
      problems.add(
          name.position(),
          DiagnosticCode.UNKNOWN_UNIT,
          Quote.of(name.text()) + " is not a unit. " + advice(name.text()),
          "units: docs/equations.md#units; a model may declare its own, units = \"...\"");
    }
    return unit;
  }

  private String advice(String name) {
    final Optional<String> known = ForeignUnits.adviceForUnit(name);
    if (known.isPresent()) {
      return known.get();
    }
    final String near = Suggestions.didYouMean(name, units.names());
    if (!near.isEmpty()) {
      return near;
    }
    return "Write '1' for what has no unit"
        + (OwnUnits.meaning(name).isEmpty()
            ? ", or declare it: units = \"" + Quote.shortened(name) + "\"."
            : ".");
  }

  @Override
  public Optional<Unit> product(SyntaxTree.Product product) {
    boolean sound = true;
    final StringBuilder text = new StringBuilder();
    Rational scale = Rational.ONE;
    Dimension dimension = Dimension.NONE;
    UnitNames names = UnitNames.NONE;
    for (Member member : product.members()) {
      final Optional<Unit> unit = member.tree().accept(this);
      sound &= unit.isPresent();
      if (sound) {
        final Unit each = unit.orElseThrow();
        final Rational direct = member.inverse() ? each.scale().reciprocal() : each.scale();
        scale = scale.multiply(direct);
        dimension =
            member.inverse()
                ? dimension.divide(each.dimension())
                : dimension.multiply(each.dimension());
        names = member.inverse() ? names.divide(each.names()) : names.multiply(each.names());
        append(text, member, each.text());
      }
    }
    return sound
        ? Optional.of(new Unit(text.toString(), scale, dimension, names))
        : Optional.empty();
  }

  private static void append(StringBuilder text, Member member, String unit) {
    if (unit.equals("1") && !text.isEmpty()) {
      return;
    }
    if (text.toString().equals("1") && !member.inverse()) {
      text.setLength(0);
    }
    if (!text.isEmpty()) {
      text.append(member.inverse() ? '/' : ' ');
    }
    text.append(member.tree() instanceof SyntaxTree.Product ? "(" + unit + ")" : unit);
  }

  @Override
  public Optional<Unit> power(SyntaxTree.Power power) {
    final Optional<Unit> base = power.base().accept(this);
    final Optional<Rational> exponent = exponent(power.exponent());
    if (exponent.isEmpty() || exponent.get().abs().compareTo(LARGEST_EXPONENT) > 0) {
      return invalid(
          power.exponent().position(),
          Quote.of(power.exponent().position())
              + " cannot be the exponent of a unit. Write a number of modest size.");
    }
    if (base.isEmpty()) {
      return base;
    }
    final boolean plain = power.base() instanceof SyntaxTree.Name;
    final String text =
        (plain ? base.get().text() : "(" + base.get().text() + ")")
            + "^"
            + (exponent.get().isInteger() ? exponent.get() : "(" + exponent.get() + ")");
    final Optional<Unit> unit = base.get().power(exponent.get(), text);
    return unit.isPresent()
        ? unit
        : invalid(
            power.exponent().position(),
            Quote.of(power.exponent().position())
                + " cannot be the exponent of a unit. Write a fraction of small numbers.");
  }

  /** The number that an exponent is, {@code 2}, {@code -1}, {@code (1/2)}. */
  static Optional<Rational> exponent(SyntaxTree tree) {
    if (tree instanceof SyntaxTree.Literal literal) {
      return Optional.of(literal.value());
    }
    if (tree instanceof SyntaxTree.Negative negative) {
      return exponent(negative.operand()).map(Rational::negate);
    }
    if (tree instanceof SyntaxTree.Product product && product.members().size() == 2) {
      final Member first = product.members().get(0);
      final Member second = product.members().get(1);
      return second.operator() == SyntaxTree.Operator.OVER
          ? exponent(first.tree())
              .flatMap(
                  above ->
                      exponent(second.tree()).filter(below -> !below.isZero()).map(above::divide))
          : Optional.empty();
    }
    return Optional.empty();
  }

  @Override
  public Optional<Unit> negative(SyntaxTree.Negative negative) {
    return invalid(negative.position(), "A unit is positive. Remove the sign.");
  }

  @Override
  public Optional<Unit> sum(SyntaxTree.Sum sum) {
    return invalid(sum.position(), "A unit is a product of powers of units, not a sum.");
  }

  @Override
  public Optional<Unit> call(SyntaxTree.Call call) {
    return invalid(call.position(), "A unit is a product of powers of units, not a function.");
  }

  @Override
  public Optional<Unit> comparison(SyntaxTree.Comparison comparison) {
    return condition(comparison);
  }

  @Override
  public Optional<Unit> junction(SyntaxTree.Junction junction) {
    return condition(junction);
  }

  @Override
  public Optional<Unit> not(SyntaxTree.Not not) {
    return condition(not);
  }

  private Optional<Unit> condition(SyntaxTree tree) {
    return invalid(tree.position(), "A unit is a product of powers of units, not a condition.");
  }

  private Optional<Unit> checkRange(Unit unit, Position position) {
    final double scale = unit.scale().doubleValue();
    return scale > 0 && Double.isFinite(scale)
        ? Optional.of(unit)
        : invalid(
            position, Quote.of(position) + " is beyond the range of a double. Use other units.");
  }

  private Optional<Unit> invalid(Position position, String sentence) {
    problems.add(position, DiagnosticCode.INVALID_UNIT, sentence);
    return Optional.empty();
  }
}
