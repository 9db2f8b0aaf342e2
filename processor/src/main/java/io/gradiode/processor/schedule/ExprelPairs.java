package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Reciprocals of exprel whose derivative is computed too. Next to each other they share a division
 * and a branch; far apart the branch is compiled twice.
 */
final class ExprelPairs {

  private ExprelPairs() {}

  /**
   * For each such reciprocal its derivative.
   *
   * @param nodes of a graph, in which equal arguments are the same nodes
   */
  static IdentityHashMap<Expression, Expression> find(List<Expression> nodes) {
    final IdentityHashMap<Expression, Expression> byArgument = new IdentityHashMap<>();
    for (Expression node : nodes) {
      if (is(node, Function.EXPREL_RECIPROCAL_DERIVATIVE)) {
        byArgument.put(argument(node), node);
      }
    }
    final IdentityHashMap<Expression, Expression> pairs = new IdentityHashMap<>();
    for (Expression node : nodes) {
      if (is(node, Function.EXPREL_RECIPROCAL) && byArgument.containsKey(argument(node))) {
        pairs.put(node, byArgument.get(argument(node)));
      }
    }
    return pairs;
  }

  private static boolean is(Expression node, Function function) {
    return node instanceof Apply apply && apply.function() == function;
  }

  private static Expression argument(Expression node) {
    return ((Apply) node).arguments().get(0);
  }
}
