package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * {@code a + b + c + … → (a + b + …) + (…)}: long sums and products in groups, so that each can be
 * a statement of moderate length.
 */
public final class ShortGroups implements Rule {

  private static final int LONGEST = 12;

  @Override
  public IdentityHashMap<Expression, Expression> replacements(
      ExpressionDag dag, List<Expression> nodes) {
    final IdentityHashMap<Expression, Expression> replacements = new IdentityHashMap<>();
    for (Expression node : nodes) {
      final List<Expression> members = ExpressionDag.children(node);
      if (members.size() > LONGEST && (node instanceof Sum || node instanceof Product)) {
        replacements.put(node, grouped(dag, members, node instanceof Sum));
      }
    }
    return replacements;
  }

  private static Expression grouped(ExpressionDag dag, List<Expression> members, boolean sum) {
    List<Expression> level = members;
    while (level.size() > LONGEST) {
      final List<Expression> groups = new ArrayList<>();
      for (int from = 0; from < level.size(); from += LONGEST) {
        final List<Expression> group = level.subList(from, Math.min(level.size(), from + LONGEST));
        groups.add(sum ? dag.sum(group) : dag.product(group));
      }
      level = groups;
    }
    return sum ? dag.sum(level) : dag.product(level);
  }
}
