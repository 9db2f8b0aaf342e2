package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Carries out replacements in whole graphs. */
public final class Rewriter {

  private final ExpressionDag dag;
  private final IdentityHashMap<Expression, Expression> replacements;
  private final IdentityHashMap<Expression, Expression> done = new IdentityHashMap<>();

  /**
   * @param dag to which the nodes belong
   * @param replacements as a rule proposes them
   */
  public Rewriter(ExpressionDag dag, IdentityHashMap<Expression, Expression> replacements) {
    this.dag = dag;
    this.replacements = replacements;
  }

  /** The node with all replacements below it. */
  public Expression rewrite(Expression node) {
    final Expression known = done.get(node);
    if (known != null) {
      return known;
    }
    final Expression rewritten = rebuild(replacements.getOrDefault(node, node));
    done.put(node, rewritten);
    return rewritten;
  }

  private Expression rebuild(Expression node) {
    if (ExpressionDag.isLeaf(node)) {
      return node;
    }
    final List<Expression> children = new ArrayList<>();
    for (Expression child : ExpressionDag.children(node)) {
      children.add(rewrite(child));
    }
    if (node instanceof Sum) {
      return dag.sum(children);
    }
    if (node instanceof Product) {
      return dag.product(children);
    }
    if (node instanceof Power) {
      return dag.power(children.get(0), children.get(1));
    }
    if (node instanceof Choose) {
      return dag.choose(children.get(0), children.get(1), children.get(2));
    }
    return dag.apply(((Apply) node).function(), children);
  }

  /** All nodes below the roots and these, each after its children, in the order of first need. */
  public static List<Expression> reachable(Iterable<Expression> roots) {
    final Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    final List<Expression> ordered = new ArrayList<>();
    for (Expression root : roots) {
      visit(root, seen, ordered);
    }
    return ordered;
  }

  private static void visit(Expression node, Set<Expression> seen, List<Expression> ordered) {
    if (!seen.add(node)) {
      return;
    }
    for (Expression child : ExpressionDag.children(node)) {
      visit(child, seen, ordered);
    }
    ordered.add(node);
  }
}
