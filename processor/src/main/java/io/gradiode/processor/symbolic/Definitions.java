package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks through the names of terms, as long as that keeps expressions small. */
final class Definitions {

  /** What is larger when written out is left as a name; chains of terms grow exponentially. */
  private static final int LARGEST_EXPANSION = 200;

  private final Map<Symbol, Expression> definitions;
  private final Map<Symbol, Expression> expanded = new HashMap<>();

  Definitions(Map<Symbol, Expression> definitions) {
    this.definitions = Map.copyOf(definitions);
  }

  /** What a symbol stands for, and any other expression itself. */
  Expression lookUp(Expression expression) {
    Expression meaning = expression;
    while (meaning instanceof Symbol symbol && definitions.containsKey(symbol)) {
      meaning = definitions.get(symbol);
    }
    return meaning;
  }

  /** The expression with definitions in place of names, multiplied out. */
  Polynomial expand(Expression expression) {
    return Polynomial.of(new Expander().rewrite(expression));
  }

  private Expression meaning(Symbol symbol) {
    final Expression before = expanded.get(symbol);
    if (before != null) {
      return before;
    }
    final Expression definition = definitions.getOrDefault(symbol, symbol);
    final Expression written =
        definition instanceof Symbol same && same.equals(symbol)
            ? symbol
            : new Expander().rewrite(definition);
    final Expression meaning = size(written) <= LARGEST_EXPANSION ? written : symbol;
    expanded.put(symbol, meaning);
    return meaning;
  }

  /** The number of nodes, counted no further than is of interest. */
  private static int size(Expression expression) {
    return new Size().count(List.of(expression), 0);
  }

  private final class Expander extends Rewriter {
    @Override
    public Expression symbol(Symbol symbol) {
      return meaning(symbol);
    }
  }

  private static final class Size implements Expression.Cases<List<Expression>> {

    int count(List<Expression> expressions, int before) {
      int size = before;
      for (Expression each : expressions) {
        if (size > LARGEST_EXPANSION) {
          return size;
        }
        size = count(each.accept(this), size + 1);
      }
      return size;
    }

    @Override
    public List<Expression> constant(Constant constant) {
      return List.of();
    }

    @Override
    public List<Expression> symbol(Symbol symbol) {
      return List.of();
    }

    @Override
    public List<Expression> sum(Sum sum) {
      return sum.terms();
    }

    @Override
    public List<Expression> product(Product product) {
      return product.factors();
    }

    @Override
    public List<Expression> power(Power power) {
      return List.of(power.base(), power.exponent());
    }

    @Override
    public List<Expression> apply(Apply apply) {
      return apply.arguments();
    }

    @Override
    public List<Expression> choose(Choose choose) {
      return List.of(choose.condition(), choose.positive(), choose.otherwise());
    }
  }
}
