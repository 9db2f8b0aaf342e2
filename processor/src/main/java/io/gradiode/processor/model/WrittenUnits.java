package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.UnitNames;
import io.gradiode.processor.dimension.UnitNames.Factor;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import io.gradiode.processor.syntax.SyntaxTree.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names what is measured in the words of the model: {@code mV/ms} where those are declared, not
 * {@code volt/second}. Says nothing about faults.
 */
final class WrittenUnits {

  /** Beyond this, units of SI are shorter. */
  private static final int MOST_FACTORS = 4;

  private static final int MOST_REDUCED = 10;

  private static final List<UnitNames> FAMILIAR =
      Stream.of("volt", "amp", "siemens", "farad", "ohm", "second", "molar", "metre")
          .flatMap(name -> Units.COMMON.find(name).map(Unit::names).stream())
          .toList();

  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational THIRD = Rational.of(1, 3);

  private final Declarations declarations;
  private final Units units;
  private final Unit time;

  WrittenUnits(Declarations declarations, Units units, Unit time) {
    this.declarations = declarations;
    this.units = units;
    this.time = time;
  }

  /** {@code in mV/ms}, or {@code a pure number}. */
  static String in(String unit) {
    return unit.equals("1") ? "a pure number" : "in " + unit;
  }

  /** {@code in mV/ms} of what a formula measures, or {@code a pure number}. */
  String in(SyntaxTree tree, Dimension dimension) {
    return in(name(tree, dimension));
  }

  /** The unit of what a formula measures. */
  String name(SyntaxTree tree, Dimension dimension) {
    return of(tree)
        .filter(names -> names.dimension().equals(dimension))
        .map(names -> shortest(names, dimension))
        .orElseGet(() -> name(dimension));
  }

  /** The unit of a symbol {@code 'x'} or of a rate {@code dx/dt}. */
  String name(String subject, Dimension dimension) {
    for (Declaration each : declarations.byName().values()) {
      final Optional<UnitNames> own = each.unit().map(Unit::names);
      final Optional<UnitNames> names =
          subject.equals("d" + each.name() + "/dt")
              ? own.map(unit -> unit.divide(time.names()))
              : own.filter(unit -> subject.equals(Quote.of(each.name())));
      if (names.isPresent() && names.get().dimension().equals(dimension)) {
        return text(names.get());
      }
    }
    return name(dimension);
  }

  /** The unit of something that has no formula: one that the model uses, or one of SI. */
  String name(Dimension dimension) {
    if (dimension.isNone()) {
      return "1";
    }
    return declared()
        .filter(names -> names.dimension().equals(dimension))
        .findFirst()
        .map(WrittenUnits::text)
        .orElseGet(() -> translated(dimension));
  }

  /** The inverse of a unit of the model, or SI. */
  private String translated(Dimension dimension) {
    final Dimension inverse = Dimension.NONE.divide(dimension);
    return declared()
        .filter(names -> names.dimension().equals(inverse))
        .findFirst()
        .map(names -> text(UnitNames.NONE.divide(names)))
        .orElseGet(() -> text(dimension));
  }

  /** Of all symbols, simple ones first; then of time. */
  private Stream<UnitNames> declared() {
    final List<UnitNames> all =
        declarations.byName().values().stream()
            .flatMap(each -> each.unit().map(Unit::names).stream())
            .toList();
    return Stream.of(
            all.stream().filter(each -> each.factors().size() == 1),
            all.stream().filter(each -> each.factors().size() != 1),
            Stream.of(time.names()))
        .flatMap(each -> each);
  }

  /** Units can be as long as a user likes; a message cannot. */
  private static String text(Object unit) {
    return Quote.shortened(unit.toString());
  }

  /** {@code nS*mV} is {@code pA}, if the model has that, or {@code amp}. */
  private String shortest(UnitNames names, Dimension dimension) {
    if (names.factors().size() <= 1) {
      return text(names);
    }
    final Optional<UnitNames> declared =
        declared().filter(each -> each.dimension().equals(dimension)).findFirst();
    if (declared.isPresent()) {
      return text(declared.get());
    }
    final UnitNames reduced = names.factors().size() > MOST_REDUCED ? names : reduced(names);
    return text(reduced.factors().size() <= MOST_FACTORS ? reduced : dimension);
  }

  /** With one unit in place of two where that is possible, {@code pA/pF} for {@code nS*mV/pF}. */
  private UnitNames reduced(UnitNames names) {
    final List<Factor> factors = names.factors();
    for (int i = 0; i < factors.size(); i++) {
      for (int j = i + 1; j < factors.size(); j++) {
        final UnitNames both = new UnitNames(List.of(factors.get(i), factors.get(j)));
        final Optional<UnitNames> one = single(both.dimension());
        if (one.isPresent()) {
          return reduced(names.divide(both).multiply(one.get()));
        }
      }
    }
    return names;
  }

  /** One unit of the dimension, or nothing, for a pure number. */
  private Optional<UnitNames> single(Dimension dimension) {
    if (dimension.isNone()) {
      return Optional.of(UnitNames.NONE);
    }
    return Stream.concat(declared(), FAMILIAR.stream())
        .filter(each -> each.factors().size() == 1)
        .flatMap(each -> Stream.of(each, UnitNames.NONE.divide(each)))
        .filter(each -> each.dimension().equals(dimension))
        .findFirst();
  }

  /** The units that a formula multiplies; nothing if a name in it is not known. */
  Optional<UnitNames> of(SyntaxTree tree) {
    if (tree instanceof SyntaxTree.Name name) {
      return of(name.text());
    }
    if (tree instanceof SyntaxTree.Negative negative) {
      return of(negative.operand());
    }
    if (tree instanceof SyntaxTree.Sum sum) {
      return sum.members().stream()
          .map(Member::tree)
          .filter(each -> !isZero(each))
          .findFirst()
          .flatMap(this::of);
    }
    if (tree instanceof SyntaxTree.Product product) {
      return product(product);
    }
    if (tree instanceof SyntaxTree.Power power) {
      return power(power);
    }
    if (tree instanceof SyntaxTree.Call call) {
      return call(call);
    }
    return Optional.of(UnitNames.NONE);
  }

  /** The units of a name. */
  private Optional<UnitNames> of(String name) {
    final Optional<Declaration> declaration = declarations.find(name);
    if (declaration.isPresent()) {
      return declaration.get().unit().map(Unit::names);
    }
    return switch (name) {
      case "t" -> Optional.of(time.names());
      case "pi", "e", "inf", "True", "False" -> Optional.of(UnitNames.NONE);
      default -> units.find(name).map(Unit::names);
    };
  }

  static boolean isZero(SyntaxTree tree) {
    return tree instanceof SyntaxTree.Negative negative
        ? isZero(negative.operand())
        : tree instanceof SyntaxTree.Literal literal && literal.value().isZero();
  }

  private Optional<UnitNames> product(SyntaxTree.Product product) {
    UnitNames names = UnitNames.NONE;
    for (Member member : product.members()) {
      if (member.operator() == Operator.MODULO) {
        continue; // a remainder measures what was divided
      }
      final Optional<UnitNames> each = of(member.tree());
      if (each.isEmpty()) {
        return each;
      }
      names = member.inverse() ? names.divide(each.get()) : names.multiply(each.get());
    }
    return Optional.of(names);
  }

  private Optional<UnitNames> power(SyntaxTree.Power power) {
    final Optional<UnitNames> base = of(power.base());
    if (base.isEmpty() || base.get().factors().isEmpty()) {
      return base;
    }
    return UnitReader.exponent(power.exponent()).flatMap(each -> base.map(it -> it.power(each)));
  }

  private Optional<UnitNames> call(SyntaxTree.Call call) {
    final String name = call.function().text();
    if (declarations.find(name).isPresent()) {
      return of(name);
    }
    final int argument = name.equals("where") ? 1 : 0;
    if (call.arguments().size() <= argument) {
      return Optional.empty();
    }
    final Optional<UnitNames> inner = of(call.arguments().get(argument));
    return switch (name) {
      case "sqrt" -> inner.map(each -> each.power(HALF));
      case "cbrt" -> inner.map(each -> each.power(THIRD));
      case "abs", "floor", "ceil", "min", "max", "clip", "where" -> inner;
      default -> Optional.of(UnitNames.NONE);
    };
  }
}
