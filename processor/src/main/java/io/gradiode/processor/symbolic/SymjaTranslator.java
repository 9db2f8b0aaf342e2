package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Translates the algebraic skeleton of one expression to Symja and results back.
 *
 * <p>Whatever is not a sum, a product, a small whole power or an exact number becomes an atom: a
 * fresh symbol without meaning. Nothing is printed or parsed on either way.
 */
final class SymjaTranslator implements Expression.Cases<IExpr> {

  /** Longer sums are atoms; their derivative term by term is trivial, and Symja's time is not. */
  private static final int LONGEST_SUM = 12;

  private static final Rational LARGEST_EXPONENT = Rational.of(64);

  private final Map<Expression, ISymbol> atoms = new LinkedHashMap<>();
  private final Map<ISymbol, Expression> meanings = new HashMap<>();

  /** The atoms met so far, in order of appearance. */
  Map<Expression, ISymbol> atoms() {
    return Collections.unmodifiableMap(atoms);
  }

  IExpr toSymja(Expression expression) {
    return expression.accept(this);
  }

  @Override
  public IExpr constant(Constant constant) {
    final Rational value = constant.value();
    return value.isInteger()
        ? F.ZZ(value.numerator())
        : F.fraction(value.numerator(), value.denominator());
  }

  @Override
  public IExpr symbol(Symbol symbol) {
    return atom(symbol);
  }

  @Override
  public IExpr sum(Sum sum) {
    return sum.terms().size() > LONGEST_SUM ? atom(sum) : F.Plus(toSymja(sum.terms()));
  }

  @Override
  public IExpr product(Product product) {
    return F.Times(toSymja(product.factors()));
  }

  private IExpr[] toSymja(List<Expression> expressions) {
    return expressions.stream().map(this::toSymja).toArray(IExpr[]::new);
  }

  @Override
  public IExpr power(Power power) {
    return !(power.base() instanceof Constant)
            && power.exponent() instanceof Constant exponent
            && exponent.value().isInteger()
            && exponent.value().signum() > 0
            && exponent.value().compareTo(LARGEST_EXPONENT) <= 0
        ? F.Power(toSymja(power.base()), constant(exponent))
        : atom(power);
  }

  @Override
  public IExpr apply(Apply apply) {
    return atom(apply);
  }

  @Override
  public IExpr choose(Choose choose) {
    return atom(choose);
  }

  /** Names sort as the atoms appear, so that Symja's order of terms is ours. */
  private ISymbol atom(Expression expression) {
    return atoms.computeIfAbsent(
        expression,
        each -> {
          final ISymbol symbol = F.Dummy(String.format(Locale.ROOT, "x%06d", atoms.size()));
          meanings.put(symbol, each);
          return symbol;
        });
  }

  /**
   * The expression that {@code result} stands for.
   *
   * @throws AlgebraException if it is no skeleton over the atoms
   */
  Expression fromSymja(IExpr result) {
    if (result instanceof IRational number) {
      return Expressions.constant(new Rational(number.toBigNumerator(), number.toBigDenominator()));
    }
    if (result instanceof ISymbol symbol && meanings.containsKey(symbol)) {
      return meanings.get(symbol);
    }
    if (result instanceof IAST tree) {
      if (tree.isPlus()) {
        return Expressions.sum(argumentsOf(tree));
      }
      if (tree.isTimes()) {
        return Expressions.product(argumentsOf(tree));
      }
      if (tree.isPower()) {
        return Expressions.power(fromSymja(tree.arg1()), fromSymja(tree.arg2()));
      }
    }
    throw new AlgebraException("Symja answered with a form that was not asked for");
  }

  private List<Expression> argumentsOf(IAST tree) {
    final List<Expression> arguments = new ArrayList<>(tree.argSize());
    for (int i = 1; i <= tree.argSize(); i++) {
      arguments.add(fromSymja(tree.get(i)));
    }
    return arguments;
  }
}
