package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;

/** Applies the functions of the language to arguments that have been measured. */
final class FunctionChecker {

  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational THIRD = Rational.of(1, 3);

  private final Problems problems;
  private final ValueFaults faults;
  private final DimensionFaults dimensions;
  private final Arithmetic arithmetic;

  FunctionChecker(
      Problems problems, ValueFaults faults, DimensionFaults dimensions, Arithmetic arithmetic) {
    this.problems = problems;
    this.faults = faults;
    this.dimensions = dimensions;
    this.arithmetic = arithmetic;
  }

  boolean countFits(SyntaxTree.Call call, int arity, boolean open) {
    final int given = call.arguments().size();
    if (given == arity || (open && given > arity)) {
      return true;
    }
    problems.add(
        call.position(),
        DiagnosticCode.WRONG_ARGUMENT_COUNT,
        Quote.of(call.function().text())
            + (" takes " + arity + (open ? " or more" : "") + " argument")
            + (arity == 1 ? "" : "s")
            + ", but "
            + (given == 0 ? "none is" : given == 1 ? "1 is" : given + " are")
            + " given."
            + Shorthand.find(call.function().text())
                .map(each -> " Write '" + each.form() + "'.")
                .orElse(""));
    return false;
  }

  /** The arguments are finite. */
  Optional<Measured> function(SyntaxTree.Call call, Function function, List<Operand> arguments) {
    final Measured first = arguments.get(0).measured();
    final Dimension dimension;
    switch (function) {
      case SQRT -> dimension = first.dimension().power(HALF);
      case CBRT -> dimension = first.dimension().power(THIRD);
      case FLOOR -> dimension = first.dimension();
      case ATAN2 -> {
        if (!dimensions.agree(arguments, "makes an angle with")) {
          return Optional.empty();
        }
        dimension = Dimension.NONE;
      }
      default -> {
        if (!arePure(call, arguments)) {
          return Optional.empty();
        }
        dimension = Dimension.NONE;
      }
    }
    final Expression value =
        Expressions.apply(function, arguments.stream().map(Operand::value).toList());
    return faults.isDefined(call.position(), value)
        ? Optional.of(Measured.number(value, dimension, function == Function.FLOOR))
        : Optional.empty();
  }

  private boolean arePure(SyntaxTree.Call call, List<Operand> arguments) {
    boolean pure = true;
    for (Operand each : arguments) {
      pure &= dimensions.argumentFits(call, each.tree(), each.measured());
    }
    return pure;
  }

  /** Only those of {@code min}, {@code max} and {@code clip} can be infinite. */
  Optional<Measured> shorthand(SyntaxTree.Call call, Shorthand shorthand, List<Operand> arguments) {
    final Operand first = arguments.get(0);
    return switch (shorthand) {
      case POW -> arithmetic.power(call.position(), first, arguments.get(1));
      case WHERE -> where(call, arguments);
      case HILL -> hill(call, arguments);
      case MIN, MAX -> extreme(call, shorthand == Shorthand.MIN ? 1 : -1, arguments);
      case CLIP -> clip(call, arguments);
      case INT -> integer(call, first);
      default ->
          faults.isModest(call.position(), arguments, 2)
              ? Optional.of(rounded(shorthand, first.measured()))
              : Optional.empty();
    };
  }

  private static Measured rounded(Shorthand shorthand, Measured argument) {
    final Expression value = argument.value();
    return switch (shorthand) {
      case ABS -> Measured.number(Branches.abs(value), argument.dimension(), argument.isWhole());
      case CEIL -> Measured.number(Branches.ceil(value), argument.dimension(), true);
      case SIGN -> Measured.number(Branches.sign(value), Dimension.NONE, true);
      case HEAVISIDE -> Measured.number(Branches.heaviside(value), Dimension.NONE, true);
      default -> throw new IllegalArgumentException(shorthand.text());
    };
  }

  private Optional<Measured> integer(SyntaxTree.Call call, Operand argument) {
    if (!arePure(call, List.of(argument))) {
      return Optional.empty();
    }
    if (argument.measured().isWhole()) {
      return Optional.of(Measured.number(argument.value(), Dimension.NONE, true));
    }
    return faults.isModest(call.position(), List.of(argument), 3)
        ? Optional.of(Measured.number(Branches.truncated(argument.value()), Dimension.NONE, true))
        : Optional.empty();
  }

  private Optional<Measured> where(SyntaxTree.Call call, List<Operand> arguments) {
    final List<Operand> branches = arguments.subList(1, 3);
    if (!dimensions.agree(branches, "is an alternative to")
        || !faults.isModest(call.position(), arguments, 1)) {
      return Optional.empty();
    }
    final Measured positive = branches.get(0).measured();
    final Measured otherwise = branches.get(1).measured();
    final Expression value =
        Expressions.choose(arguments.get(0).value(), positive.value(), otherwise.value());
    if (positive.isCondition() && otherwise.isCondition()) {
      return Optional.of(Measured.condition(value));
    }
    return Optional.of(like(branches, value));
  }

  /** A value that is one of the operands. */
  private static Measured like(List<Operand> operands, Expression value) {
    final List<Measured> measured = Operand.measured(operands);
    return Measured.number(
        value, Measured.common(measured), measured.stream().allMatch(Measured::isWhole));
  }

  private Optional<Measured> hill(SyntaxTree.Call call, List<Operand> arguments) {
    final Operand divisor = arguments.get(1);
    if (!dimensions.agree(arguments.subList(0, 2), "divides")) {
      return Optional.empty();
    }
    if (divisor.measured().isZero()) {
      faults.undefined(divisor.position(), " is 0, and divides. Correct the formula.");
      return Optional.empty();
    }
    final Measured ratio =
        Measured.real(
            Expressions.divide(arguments.get(0).value(), divisor.value()), Dimension.NONE);
    if (!faults.isModest(call.position(), arguments, 2)) {
      return Optional.empty();
    }
    return arithmetic
        .power(call.position(), new Operand(call, ratio), arguments.get(2))
        .map(Measured::value)
        .map(power -> Expressions.divide(power, Expressions.sum(Expressions.constant(1), power)))
        .filter(value -> faults.isDefined(call.position(), value))
        .map(value -> Measured.real(value, Dimension.NONE));
  }

  /**
   * @param sign 1 for the smallest, -1 for the largest
   */
  private Optional<Measured> extreme(SyntaxTree.Call call, int sign, List<Operand> arguments) {
    if (!dimensions.agree(arguments, "is compared with")
        || !faults.isModest(call.position(), arguments, arguments.size())) {
      return Optional.empty();
    }
    for (Operand each : arguments) {
      if (each.measured().isInfinite() && each.measured().sign() == -sign) {
        return Optional.of(each.measured());
      }
    }
    final List<Operand> finite =
        arguments.stream().filter(each -> !each.measured().isInfinite()).toList();
    if (finite.isEmpty()) {
      return Optional.of(arguments.get(0).measured());
    }
    final List<Expression> values = finite.stream().map(Operand::value).toList();
    return Optional.of(like(finite, extreme(sign, values)));
  }

  /** In halves, so that the formula grows with the square of their number only. */
  private static Expression extreme(int sign, List<Expression> values) {
    final int count = values.size();
    if (count == 1) {
      return values.get(0);
    }
    final Expression left = extreme(sign, values.subList(0, count / 2));
    final Expression right = extreme(sign, values.subList(count / 2, count));
    return sign > 0 ? Branches.min(left, right) : Branches.max(left, right);
  }

  private Optional<Measured> clip(SyntaxTree.Call call, List<Operand> arguments) {
    if (!dimensions.agree(arguments, "is compared with")
        || !faults.isModest(call.position(), arguments, 2)) {
      return Optional.empty();
    }
    final Measured low = arguments.get(1).measured();
    final Measured high = arguments.get(2).measured();
    if (isAbove(low, high)) {
      faults.undefined(call.position(), " has its lower bound above the upper one.");
      return Optional.empty();
    }
    Measured result = arguments.get(0).measured();
    if (low.isInfinite() ? low.sign() > 0 : result.isInfinite() && result.sign() < 0) {
      result = low;
    }
    if (high.isInfinite() ? high.sign() < 0 : result.isInfinite() && result.sign() > 0) {
      result = high;
    }
    if (result.isInfinite()) {
      return Optional.of(result);
    }
    final boolean whole = arguments.stream().allMatch(each -> isWholeOrNone(each.measured()));
    Expression value = result.value();
    if (!high.isInfinite()) {
      value = Branches.min(value, high.value());
    }
    if (!low.isInfinite()) {
      value =
          Expressions.choose(Expressions.subtract(low.value(), result.value()), low.value(), value);
    }
    return Optional.of(Measured.number(value, Measured.common(Operand.measured(arguments)), whole));
  }

  private static boolean isWholeOrNone(Measured value) {
    return value.isInfinite() || value.isWhole();
  }

  private static boolean isAbove(Measured low, Measured high) {
    return low.number().isPresent()
        && high.number().isPresent()
        && low.number().get().compareTo(high.number().get()) > 0;
  }
}
