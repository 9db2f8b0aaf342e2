package io.gradiode.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTest {

  private static final Symbol X = new Symbol("x", Symbol.Kind.STATE);
  private static final Symbol Y = new Symbol("y", Symbol.Kind.STATE);

  @Test
  void replacesAllAtOnce() {
    final Substitution swap = new Substitution(Map.of(X, Y, Y, X));
    assertEquals(Formula.of("sin(y) - x**2"), swap.rewrite(Formula.of("sin(x) - y**2")));
  }

  @Test
  void leavesNormalForms() {
    final Substitution zero = new Substitution(Map.of(X, Constant.ZERO));
    assertEquals("y", Printer.print(zero.rewrite(Formula.of("x*exp(x) + y*cos(x)"))));
  }

  @Test
  void keepsWhatDoesNotChange() {
    final Expression expression = Formula.of("a*exp(b) + c/d");
    assertSame(expression, new Substitution(Map.of(X, Y)).rewrite(expression));
  }

  @Test
  void symbolsComeInTheOrderOfTheirAppearance() {
    assertEquals(
        List.of("b", "a", "c"),
        Symbols.of(Formula.of("b*exp(a) + c**a - b")).stream().map(Symbol::name).toList());
  }

  @Test
  void aSymbolWithoutValueIsMisuse() {
    assertThrows(
        IllegalArgumentException.class, () -> Evaluator.evaluate(Formula.of("x + y"), Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> Expressions.apply(Function.EXP, List.of(X, Y)));
  }
}
