package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.TreeSize;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;

/** Judges values: whether they exist, are of the nature that is needed, and of modest size. */
final class ValueFaults {

  /**
   * Formulas that would be larger are refused where a function repeats its argument: {@code
   * abs(abs(abs(...)))} doubles with each level.
   */
  private static final int LARGEST_FORMULA = 4000;

  private final Problems problems;

  ValueFaults(Problems problems) {
    this.problems = problems;
  }

  Optional<Measured> inRange(Measured measured, Position position) {
    final Optional<Rational> number = measured.number();
    if (number.isPresent() && !inRange(number.get())) {
      beyondRange(position);
      return Optional.empty();
    }
    return Optional.of(measured);
  }

  private static boolean inRange(Rational number) {
    final double value = number.doubleValue();
    return Double.isFinite(value) && (value != 0.0 || number.isZero());
  }

  void beyondRange(Position position) {
    problems.add(
        position,
        DiagnosticCode.INVALID_NUMBER,
        Quote.of(position)
            + " is beyond the range of a double, 4.9e-324 to 1.8e308. Choose other units.");
  }

  void undefined(Position position, String reason) {
    problems.add(position, DiagnosticCode.UNDEFINED_VALUE, Quote.of(position) + reason);
  }

  /** Whether it is a number or a condition. */
  boolean isFinite(SyntaxTree tree, Measured value) {
    if (value.isInfinite()) {
      problems.add(
          tree.position(),
          DiagnosticCode.UNSUPPORTED_SYMBOL,
          Quote.of(tree.position())
              + " is infinite, which no formula can be."
              + " Write 'inf' in comparisons, clip, min and max only.");
    }
    return !value.isInfinite();
  }

  boolean isCondition(SyntaxTree tree, Measured value) {
    if (!value.isCondition()) {
      problems.add(
          tree.position(),
          DiagnosticCode.CONDITION_EXPECTED,
          Quote.of(tree.position())
              + " is a number, but a condition is needed. Write "
              + conditionFor(tree, value)
              + ".");
    }
    return value.isCondition();
  }

  private static String conditionFor(SyntaxTree tree, Measured value) {
    final Optional<Rational> number = value.number();
    if (number.isPresent() && tree instanceof SyntaxTree.Literal) {
      return number.get().isZero() ? "'False'" : "'True'";
    }
    final boolean simple = tree instanceof SyntaxTree.Name || tree instanceof SyntaxTree.Call;
    final String text = Quote.shortened(tree.position().text());
    return "a comparison, such as '"
        + (simple ? text : "(" + text + ")")
        + (tree.position().source().isAwaited() ? " > 0'" : " != 0'");
  }

  boolean isWhole(SyntaxTree tree, Measured value) {
    if (!value.isWhole()) {
      problems.add(
          tree.position(),
          DiagnosticCode.INTEGER_EXPECTED,
          Quote.of(tree.position())
              + " need not be a whole number. Write 'floor(...)' or 'int(...)', or the unit '1'.");
    }
    return value.isWhole();
  }

  /** Whether a formula that repeats the operands so many times is not too large. */
  boolean isModest(Position position, List<Operand> operands, int times) {
    long size = 0;
    for (Operand each : operands) {
      size += TreeSize.of(each.value(), LARGEST_FORMULA);
    }
    // Once in a formula any size will do: nothing is repeated.
    final boolean modest = times == 1 || size * times < LARGEST_FORMULA;
    if (!modest) {
      problems.add(
          position,
          DiagnosticCode.TOO_COMPLEX,
          Quote.of(position)
              + " becomes too large a formula when it is written out."
              + " Give parts of it names, as terms of their own.");
    }
    return modest;
  }

  /** Whether that many operators, each of which nests the formula once more, are not too many. */
  boolean isModest(Position position, long operators, int most) {
    if (operators > most) {
      problems.add(
          position,
          DiagnosticCode.TOO_COMPLEX,
          Quote.of(position)
              + (" has more than " + most + " operators '//' and '%'.")
              + " Give parts of it names, as terms of their own.");
    }
    return operators <= most;
  }

  /** Whether a symbol-free formula has a finite value. */
  boolean isDefined(Position position, Expression value) {
    final boolean defined = Constants.isDefined(value);
    if (!defined) {
      undefined(position, " has no finite value. Correct the formula.");
    }
    return defined;
  }
}
