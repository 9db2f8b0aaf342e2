package io.gradiode.processor.schedule.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule keeps the value of every root, on random graphs and random points. */
class RuleTest {

  private static final List<Symbol> SYMBOLS =
      Stream.of("a", "b", "c", "d").map(each -> new Symbol(each, Symbol.Kind.STATE)).toList();

  static Stream<Arguments> rulesAndSeeds() {
    return Stream.of(
            new ExprelReciprocals(),
            new SharedExponentials(),
            new SharedFactors(),
            new SharedTerms(),
            new ShortGroups())
        .flatMap(
            rule ->
                Stream.iterate(1L, seed -> seed + 1)
                    .limit(50)
                    .map(seed -> Arguments.of(rule, seed)));
  }

  @ParameterizedTest
  @MethodSource("rulesAndSeeds")
  void keepsTheValue(Rule rule, long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final ExpressionDag dag = new ExpressionDag();
    final List<Expression> roots = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      roots.add(node(dag, random, 3));
    }
    roots.add(
        dag.sum(roots.stream().flatMap(each -> ExpressionDag.children(each).stream()).toList()));
    final Rewriter rewriter = new Rewriter(dag, rule.replacements(dag, Rewriter.reachable(roots)));
    final Map<Symbol, Double> point = point(random);
    for (Expression root : roots) {
      final Expression rewritten = rewriter.rewrite(root);
      final double expected = Evaluator.evaluate(root, point);
      assertEquals(
          expected,
          Evaluator.evaluate(rewritten, point),
          1e-11 * Math.abs(expected) + 1e-11,
          "seed " + seed);
      exponentialsFitTheirArguments(rewritten, point);
    }
  }

  /** A second argument is the exponential of the first. */
  private static void exponentialsFitTheirArguments(Expression root, Map<Symbol, Double> point) {
    for (Expression node : Rewriter.reachable(List.of(root))) {
      if (node instanceof Apply apply && apply.arguments().size() == 2) {
        final double expected = Math.exp(Evaluator.evaluate(apply.arguments().get(0), point));
        final double actual = Evaluator.evaluate(apply.arguments().get(1), point);
        assertEquals(expected, actual, 3e-15 * expected * (1 + Math.abs(Math.log(expected))));
      }
    }
  }

  private static Map<Symbol, Double> point(SplittableRandom random) {
    final Map<Symbol, Double> point = new java.util.HashMap<>();
    SYMBOLS.forEach(each -> point.put(each, 0.3 + random.nextDouble()));
    return point;
  }

  private static Expression node(ExpressionDag dag, SplittableRandom random, int depth) {
    if (depth == 0) {
      return random.nextInt(4) == 0
          ? dag.constant(Rational.of(1 + random.nextInt(5), 4))
          : dag.symbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
    }
    final List<Expression> members = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      members.add(node(dag, random, depth - 1));
    }
    return switch (random.nextInt(6)) {
      case 0, 1 -> dag.sum(members);
      case 2, 3 -> dag.product(members);
      case 4 -> exponential(dag, random);
      default ->
          dag.reciprocal(dag.sum(List.of(dag.constant(Rational.of(3)), dag.product(members))));
    };
  }

  private static Expression exponential(ExpressionDag dag, SplittableRandom random) {
    final Expression argument =
        dag.sum(
            List.of(
                dag.scale(Rational.of(random.nextInt(9) - 4, 4), dag.symbol(SYMBOLS.get(0))),
                dag.constant(Rational.of(1 + random.nextInt(9), 8))));
    final Expression exprel = dag.apply(Function.EXPREL, List.of(argument));
    return switch (random.nextInt(4)) {
      case 0 -> exprel;
      case 1 -> dag.reciprocal(exprel);
      case 2 ->
          dag.product(
              List.of(
                  dag.reciprocal(exprel),
                  dag.apply(Function.EXPREL_DERIVATIVE, List.of(argument)),
                  dag.reciprocal(exprel)));
      default -> dag.apply(Function.EXP, List.of(argument));
    };
  }

  @Test
  void aFourthPowerIsASquareOfASquare() {
    final ExpressionDag dag = new ExpressionDag();
    final Expression n = dag.symbol(SYMBOLS.get(0));
    final Expression power = dag.product(List.of(n, n, n, n));
    final Expression rewritten =
        new Rewriter(dag, new SharedFactors().replacements(dag, List.of(n, power))).rewrite(power);
    final Expression square = dag.product(List.of(n, n));
    assertEquals(List.of(square, square), ExpressionDag.children(rewritten));
  }

  @Test
  void differencesAreSharedUpToTheirSign() {
    final ExpressionDag dag = new ExpressionDag();
    final Expression a = dag.symbol(SYMBOLS.get(0));
    final Expression b = dag.symbol(SYMBOLS.get(1));
    final Expression minusA = dag.scale(Rational.MINUS_ONE, a);
    final Expression minusB = dag.scale(Rational.MINUS_ONE, b);
    final Expression difference = dag.sum(List.of(a, minusB));
    assertEquals(
        List.of(dag.constant(Rational.MINUS_ONE), difference),
        ExpressionDag.children(dag.sum(List.of(b, minusA))));
  }

  /** The six exponentials of Traub and Miles' neuron need two calls. */
  @Test
  void theExponentialsOfANeuronAreTwo() {
    final ExpressionDag dag = new ExpressionDag();
    final Expression v = dag.symbol(SYMBOLS.get(0));
    final int[][] arguments = {{-50, -4}, {-23, 5}, {-48, -5}, {-53, -40}, {-46, -18}, {-23, -5}};
    final List<Expression> roots = new ArrayList<>();
    for (int[] each : arguments) {
      final Expression shifted = dag.sum(List.of(v, dag.constant(Rational.of(-each[0]))));
      final Expression argument = dag.scale(Rational.of(1, each[1]), shifted);
      roots.add(dag.apply(Function.EXP, List.of(argument)));
    }
    final Rewriter rewriter =
        new Rewriter(dag, new SharedExponentials().replacements(dag, Rewriter.reachable(roots)));
    final List<Expression> rewritten = roots.stream().map(rewriter::rewrite).toList();
    final long calls =
        Rewriter.reachable(rewritten).stream()
            .filter(node -> node instanceof Apply apply && containsSymbol(apply))
            .count();
    assertEquals(2, calls);
    for (double voltage = -120; voltage < 60; voltage += 0.37) {
      final Map<Symbol, Double> point = Map.of(SYMBOLS.get(0), voltage);
      for (int i = 0; i < roots.size(); i++) {
        final double expected = Evaluator.evaluate(roots.get(i), point);
        final double actual = Evaluator.evaluate(rewritten.get(i), point);
        final double argument = Math.abs(Math.log(expected));
        assertTrue(
            Math.abs(actual / expected - 1) < 2e-15 + 4e-16 * argument,
            () -> actual + " instead of " + expected);
      }
    }
  }

  private static boolean containsSymbol(Expression node) {
    return Rewriter.reachable(List.of(node)).stream().anyMatch(Symbol.class::isInstance);
  }

  @Test
  void graphsGrowWithTheirNodesAndNotWithTheirPaths() {
    final ExpressionDag dag = new ExpressionDag();
    Expression node = dag.symbol(SYMBOLS.get(0));
    for (int i = 0; i < 200; i++) {
      node =
          dag.apply(
              Function.SIN, List.of(dag.sum(List.of(dag.product(List.of(node, node)), node))));
    }
    final List<Expression> roots = List.of(node);
    final int before = Rewriter.reachable(roots).size();
    final Rewriter rewriter =
        new Rewriter(dag, new SharedFactors().replacements(dag, Rewriter.reachable(roots)));
    assertEquals(before, Rewriter.reachable(List.of(rewriter.rewrite(node))).size());
    assertEquals(Expressions.constant(1), dag.constant(Rational.ONE));
  }
}
