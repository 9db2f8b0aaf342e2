package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.schedule.rule.PairSharing.Member;
import io.gradiode.processor.schedule.rule.PairSharing.Pair;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * {@code a - b + c, 2*b - 2*a + d → s + c, d - 2*s} with {@code s = a - b}. Numbers stay where they
 * are.
 */
public final class SharedTerms implements Rule {

  @Override
  public IdentityHashMap<Expression, Expression> replacements(
      ExpressionDag dag, List<Expression> nodes) {
    final PairSharing sharing = new PairSharing(pair -> node(dag, pair));
    final List<Sum> sums = new ArrayList<>();
    for (Expression node : nodes) {
      if (node instanceof Sum sum) {
        sums.add(sum);
        sharing.add(members(dag, sum));
      }
    }
    sharing.shareAll();
    final IdentityHashMap<Expression, Expression> replacements = new IdentityHashMap<>();
    for (int i = 0; i < sums.size(); i++) {
      final Expression replacement = replacement(dag, sums.get(i), sharing.members(i));
      if (replacement != sums.get(i)) {
        replacements.put(sums.get(i), replacement);
      }
    }
    return replacements;
  }

  private static List<Member> members(ExpressionDag dag, Sum sum) {
    return sum.terms().stream()
        .filter(term -> !(term instanceof Constant))
        .map(term -> new Member(dag.id(ExpressionDag.core(term)), ExpressionDag.coefficient(term)))
        .toList();
  }

  private static Expression replacement(ExpressionDag dag, Sum sum, List<Member> members) {
    final List<Expression> terms = new ArrayList<>();
    final boolean leads = sum.terms().get(0) instanceof Constant;
    sum.terms().stream().filter(term -> leads && term instanceof Constant).forEach(terms::add);
    members.forEach(member -> terms.add(dag.scale(member.coefficient(), dag.node(member.node()))));
    sum.terms().stream().filter(term -> !leads && term instanceof Constant).forEach(terms::add);
    return dag.sum(terms);
  }

  private static int node(ExpressionDag dag, Pair pair) {
    return dag.id(
        dag.sum(List.of(dag.node(pair.left()), dag.scale(pair.ratio(), dag.node(pair.right())))));
  }
}
