package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Enters expressions into a graph, in the form in which they will be computed, and after them the
 * definitions of the names that they use.
 */
final class Lowering implements Expression.Cases<Expression> {

  /** Up to here an integer power is multiplied out; repeated squares are shared. */
  private static final BigInteger LARGEST_MULTIPLIED_POWER = BigInteger.valueOf(32);

  private static final Rational HALF = Rational.of(1, 2);

  private final ExpressionDag dag;
  private final Map<Symbol, Expression> definitions;
  private final Modes modes;
  private final Map<Symbol, Expression> used = new LinkedHashMap<>();
  private final IdentityHashMap<Expression, Expression> done = new IdentityHashMap<>();

  /**
   * @param dag receives the nodes
   * @param definitions of names, without cycles
   * @param modes what stands for the present branch
   */
  Lowering(ExpressionDag dag, Map<Symbol, Expression> definitions, Modes modes) {
    this.dag = dag;
    this.definitions = definitions;
    this.modes = modes;
  }

  /** The node that computes the expression. */
  Expression lower(Expression expression) {
    final Expression known = done.get(expression);
    if (known != null) {
      return known;
    }
    final Expression node = expression.accept(this);
    done.put(expression, node);
    return node;
  }

  /** The names used so far that have a definition, each after those it uses itself. */
  Map<Symbol, Expression> used() {
    return Collections.unmodifiableMap(used);
  }

  @Override
  public Expression constant(Constant constant) {
    return dag.constant(constant.value());
  }

  /** A name that is worth one stays; a derivative that is a mere number or name is put in. */
  @Override
  public Expression symbol(Symbol symbol) {
    final Expression definition = definitions.get(symbol);
    if (definition != null && !used.containsKey(symbol)) {
      final Expression value = lower(definition);
      if (isPutIn(symbol, value)) {
        return value;
      }
      used.put(symbol, value);
    }
    return dag.symbol(symbol);
  }

  private static boolean isPutIn(Symbol symbol, Expression value) {
    return value instanceof Constant
        || (symbol.kind() != Symbol.Kind.TERM && ExpressionDag.isLeaf(ExpressionDag.core(value)));
  }

  @Override
  public Expression sum(Sum sum) {
    return dag.sum(sum.terms().stream().map(this::lower).toList());
  }

  @Override
  public Expression product(Product product) {
    final List<Expression> factors = new ArrayList<>();
    product.factors().forEach(factor -> factors(factor, factors));
    return dag.product(factors);
  }

  private void factors(Expression factor, List<Expression> factors) {
    if (factor instanceof Product product) {
      product.factors().forEach(each -> factors(each, factors));
    } else if (factor instanceof Power power) {
      factors.addAll(powerFactors(power));
    } else {
      factors.add(lower(factor));
    }
  }

  @Override
  public Expression power(Power power) {
    return dag.product(powerFactors(power));
  }

  /**
   * {@code x**3 → x*x*x}, {@code x**-2 → 1/x * 1/x}, {@code x**(3/2) → x*sqrt(x)}, {@code x**1.3 →
   * x*x**0.3}.
   */
  private List<Expression> powerFactors(Power power) {
    final Expression base = lower(power.base());
    if (!(power.exponent() instanceof Constant constant)) {
      return List.of(dag.power(base, lower(power.exponent())));
    }
    final Rational magnitude = constant.value().abs();
    final boolean divides = constant.value().signum() < 0;
    final BigInteger whole = magnitude.numerator().divide(magnitude.denominator());
    final Rational rest = magnitude.subtract(new Rational(whole, BigInteger.ONE));
    final boolean needsLibrary = !rest.isZero() && !rest.equals(HALF);
    if (whole.compareTo(LARGEST_MULTIPLIED_POWER) > 0 || (divides && needsLibrary)) {
      return List.of(dag.power(base, lower(constant)));
    }
    final List<Expression> factors =
        new ArrayList<>(
            Collections.nCopies(whole.intValueExact(), divides ? dag.reciprocal(base) : base));
    if (needsLibrary) {
      factors.add(dag.power(base, dag.constant(rest)));
    } else if (!rest.isZero()) {
      final Expression root = dag.apply(Function.SQRT, List.of(base));
      factors.add(divides ? dag.reciprocal(root) : root);
    }
    return factors;
  }

  @Override
  public Expression choose(Choose choose) {
    final Expression condition =
        modes
            .ofCondition(choose.condition())
            .map(dag::symbol)
            .orElseGet(() -> lower(choose.condition()));
    return dag.choose(condition, lower(choose.positive()), lower(choose.otherwise()));
  }

  @Override
  public Expression apply(Apply apply) {
    if (apply.function() == Function.FLOOR) {
      final Optional<Symbol> mode = modes.ofFloor(apply.arguments().get(0));
      if (mode.isPresent()) {
        return dag.symbol(mode.get());
      }
    }
    return dag.apply(apply.function(), apply.arguments().stream().map(this::lower).toList());
  }
}
