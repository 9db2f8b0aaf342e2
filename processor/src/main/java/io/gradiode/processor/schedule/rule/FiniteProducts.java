package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * {@code E/s * 1/s → finiteProduct(E, 1/s) * 1/s} for a sum {@code s = a + b*E} with an exponential
 * E: where that overflows, the derivative of a sigmoid is 0 and not {@code ∞ · 0}. A single {@code
 * E/s} is then {@code 1/b}.
 */
public final class FiniteProducts implements Rule {

  @Override
  public IdentityHashMap<Expression, Expression> replacements(
      ExpressionDag dag, List<Expression> nodes) {
    final IdentityHashMap<Expression, Expression> replacements = new IdentityHashMap<>();
    for (Expression node : nodes) {
      if (node instanceof Product product && !ExpressionDag.isScaled(node)) {
        finite(dag, product.factors()).ifPresent(each -> replacements.put(node, each));
      }
    }
    return replacements;
  }

  private static Optional<Expression> finite(ExpressionDag dag, List<Expression> factors) {
    for (Expression damping : factors) {
      if (ExpressionDag.isReciprocal(damping) && ((Power) damping).base() instanceof Sum sum) {
        for (Expression term : sum.terms()) {
          final Expression core = ExpressionDag.core(term);
          final List<Expression> rest = new ArrayList<>(factors);
          if (hasExponential(core) && removeAll(rest, factorsOf(core))) {
            removeAll(rest, List.of(damping));
            final boolean damped = indexOf(rest, damping) >= 0;
            if (damped || isAlone(term, sum)) {
              final Rational limit =
                  damped ? Rational.ZERO : ExpressionDag.coefficient(term).reciprocal();
              rest.add(
                  dag.apply(Function.FINITE_PRODUCT, List.of(core, damping, dag.constant(limit))));
              return Optional.of(dag.product(rest));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Expression> factorsOf(Expression core) {
    return core instanceof Product product ? product.factors() : List.of(core);
  }

  private static boolean hasExponential(Expression core) {
    return factorsOf(core).stream()
        .anyMatch(each -> each instanceof Apply apply && apply.function() == Function.EXP);
  }

  /** Each occurrence once; false if one is missing. */
  private static boolean removeAll(List<Expression> from, List<Expression> members) {
    for (Expression member : members) {
      final int index = indexOf(from, member);
      if (index < 0) {
        return false;
      }
      from.remove(index);
    }
    return true;
  }

  /** By identity, which is equality in a graph, and costs nothing. */
  @SuppressWarnings("ReferenceEquality")
  private static int indexOf(List<Expression> nodes, Expression node) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) == node) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing else in the sum can overflow. */
  private static boolean isAlone(Expression term, Sum sum) {
    return sum.terms().stream()
        .allMatch(
            each ->
                each == term
                    || each instanceof Constant
                    || ExpressionDag.isLeaf(ExpressionDag.core(each)));
  }
}
