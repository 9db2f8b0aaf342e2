package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums, and powers. Python's rules for signs and quotients, exactly, where numbers meet. */
final class Arithmetic {

  private static final Rational LARGEST_EXPONENT = Rational.of(1000);

  private final Problems problems;
  private final ValueFaults faults;

  Arithmetic(Problems problems, ValueFaults faults) {
    this.problems = problems;
    this.faults = faults;
  }

  static Measured negate(Measured value) {
    final Measured.Nature nature =
        value.isCondition() ? Measured.Nature.WHOLE : value.nature(); // -True is -1
    return new Measured(Expressions.negate(value.value()), value.dimension(), nature);
  }

  /** The values are finite and of one dimension. */
  Optional<Measured> sum(SyntaxTree.Sum sum, List<Measured> values) {
    final List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      final Expression value = values.get(i).value();
      terms.add(sum.members().get(i).inverse() ? Expressions.negate(value) : value);
    }
    final Expression total = Expressions.sum(Constants.merged(terms, Rational.ZERO, Rational::add));
    final boolean zero = values.stream().allMatch(Measured::fitsAll);
    final boolean whole = values.stream().allMatch(Measured::isWhole);
    return faults.inRange(
        zero
            ? new Measured(total, Dimension.NONE, Measured.Nature.ZERO)
            : Measured.number(total, Measured.common(values), whole),
        sum.position());
  }

  /** The operands are finite. */
  Optional<Measured> power(Position position, Operand base, Operand exponent) {
    if (!exponentFits(base.measured(), exponent) || !isDefined(position, base, exponent)) {
      return Optional.empty();
    }
    final Dimension dimension =
        base.measured().dimension().isNone()
            ? Dimension.NONE
            : base.measured().dimension().power(exponent.measured().number().orElseThrow());
    final boolean whole =
        base.measured().isWhole()
            && exponent
                .measured()
                .number()
                .filter(each -> each.isInteger() && each.signum() >= 0)
                .isPresent();
    return faults.inRange(
        Measured.number(Expressions.power(base.value(), exponent.value()), dimension, whole),
        position);
  }

  private boolean exponentFits(Measured base, Operand exponent) {
    final Position position = exponent.position();
    final Dimension dimension = exponent.measured().dimension();
    if (!dimension.isNone()) {
      problems.add(
          position,
          DiagnosticCode.INVALID_EXPONENT,
          "The exponent "
              + Quote.of(position)
              + (" is in " + dimension + ", but an exponent has no unit.")
              + (" Divide it by a quantity in " + dimension + "."));
      return false;
    }
    if (base.dimension().isNone()) {
      return true;
    }
    final Optional<Rational> number = exponent.measured().number();
    if (number.isEmpty() || number.get().abs().compareTo(LARGEST_EXPONENT) > 0) {
      problems.add(
          position,
          DiagnosticCode.INVALID_EXPONENT,
          "The exponent "
              + Quote.of(position)
              + (number.isEmpty() ? " is no constant" : " is too large")
              + (", but its base is in " + base.dimension() + ".")
              + (" Divide the base by a quantity in " + base.dimension() + "."));
      return false;
    }
    return true;
  }

  private boolean isDefined(Position position, Operand base, Operand exponent) {
    final Optional<Rational> number = base.measured().number();
    final Optional<Rational> power = exponent.measured().number();
    if (number.isEmpty() || power.isEmpty()) {
      return true;
    }
    final double value = Math.pow(number.get().doubleValue(), power.get().doubleValue());
    if (Double.isNaN(value) || (number.get().isZero() && Double.isInfinite(value))) {
      faults.undefined(position, " has no value. Correct the formula.");
      return false;
    }
    if (Double.isInfinite(value) || (value == 0.0 && !number.get().isZero())) {
      faults.beyondRange(position);
      return false;
    }
    return true;
  }
}
