package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * {@code 1/exprel(x) → x/(exp(x) - 1)} and {@code exprel'(x)/exprel(x)**2 → -(x/(exp(x) - 1))'},
 * each with one division, finite where {@code exp(x)} overflows, continued to 0.
 */
public final class ExprelReciprocals implements Rule {

  @Override
  public IdentityHashMap<Expression, Expression> replacements(
      ExpressionDag dag, List<Expression> nodes) {
    final IdentityHashMap<Expression, Expression> replacements = new IdentityHashMap<>();
    for (Expression node : nodes) {
      if (isReciprocalOfExprel(node)) {
        final List<Expression> argument = ((Apply) ((Power) node).base()).arguments();
        replacements.put(node, dag.apply(Function.EXPREL_RECIPROCAL, argument));
      } else if (node instanceof Product product && !ExpressionDag.isScaled(node)) {
        final Expression shorter = withoutQuotients(dag, product);
        if (shorter != node) {
          replacements.put(node, shorter);
        }
      }
    }
    return replacements;
  }

  private static boolean isReciprocalOfExprel(Expression node) {
    return ExpressionDag.isReciprocal(node)
        && ((Power) node).base() instanceof Apply apply
        && apply.function() == Function.EXPREL;
  }

  private static Expression withoutQuotients(ExpressionDag dag, Product product) {
    final List<Expression> factors = new ArrayList<>(product.factors());
    for (Expression factor : product.factors()) {
      if (factor instanceof Apply apply && apply.function() == Function.EXPREL_DERIVATIVE) {
        final Expression reciprocal = dag.reciprocal(dag.apply(Function.EXPREL, apply.arguments()));
        if (factors.stream().filter(each -> each == reciprocal).count() >= 2) {
          factors.remove(factor);
          factors.remove(reciprocal);
          factors.remove(reciprocal);
          factors.add(
              dag.scale(
                  Rational.MINUS_ONE,
                  dag.apply(Function.EXPREL_RECIPROCAL_DERIVATIVE, apply.arguments())));
        }
      }
    }
    return factors.size() == product.factors().size() ? product : dag.product(factors);
  }
}
