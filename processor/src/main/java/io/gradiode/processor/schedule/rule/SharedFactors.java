package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.schedule.rule.PairSharing.Member;
import io.gradiode.processor.schedule.rule.PairSharing.Pair;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * {@code a*b*c, a*b*d → s*c, s*d} with {@code s = a*b}; {@code n*n*n*n → (n*n)*(n*n)}, so that
 * powers come out as repeated squares.
 */
public final class SharedFactors implements Rule {

  @Override
  public IdentityHashMap<Expression, Expression> replacements(
      ExpressionDag dag, List<Expression> nodes) {
    final PairSharing sharing = new PairSharing(pair -> node(dag, pair));
    final List<Expression> products =
        nodes.stream()
            .filter(node -> node instanceof Product && !ExpressionDag.isScaled(node))
            .toList();
    products.forEach(product -> sharing.add(members(dag, product)));
    sharing.shareAll();
    final IdentityHashMap<Expression, Expression> replacements = new IdentityHashMap<>();
    for (int i = 0; i < products.size(); i++) {
      final List<Expression> factors = new ArrayList<>();
      sharing.members(i).forEach(member -> factors.add(dag.node(member.node())));
      final Expression replacement = dag.product(factors);
      if (replacement != products.get(i)) {
        replacements.put(products.get(i), replacement);
      }
    }
    return replacements;
  }

  private static List<Member> members(ExpressionDag dag, Expression product) {
    return ExpressionDag.children(product).stream()
        .map(factor -> new Member(dag.id(factor), Rational.ONE))
        .toList();
  }

  private static int node(ExpressionDag dag, Pair pair) {
    return dag.id(dag.product(List.of(dag.node(pair.left()), dag.node(pair.right()))));
  }
}
