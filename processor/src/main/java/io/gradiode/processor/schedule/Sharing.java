package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Decides which nodes of a graph become variables of their own. */
final class Sharing {

  /**
   * Operations in one statement; what is longer is cut, for readers and for the bytecode budget.
   */
  private static final int LONGEST_STATEMENT = 24;

  private final IdentityHashMap<Expression, Integer> uses = new IdentityHashMap<>();
  private final Set<Expression> variables = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Expression, Integer> length = new IdentityHashMap<>();

  /**
   * @param nodes each after its children
   * @param roots one for each place where a root is written down
   * @param named nodes that have a name already
   */
  Sharing(List<Expression> nodes, List<Expression> roots, Set<Expression> named) {
    variables.addAll(named);
    for (Expression node : nodes) {
      if (node instanceof Symbol
          || ExpressionDag.children(node).stream().anyMatch(open::contains)) {
        open.add(node);
      }
      if (!isSkipped(node)) {
        ExpressionDag.children(node).forEach(this::use);
      }
    }
    roots.forEach(this::use);
    nodes.forEach(this::decide);
  }

  private void use(Expression node) {
    uses.merge(isSkipped(node) ? ExpressionDag.core(node) : node, 1, Integer::sum);
  }

  /** A sign is free: it is its node that is used. */
  private boolean isSkipped(Expression node) {
    return isMinus(node) && !variables.contains(node);
  }

  private void decide(Expression node) {
    if (ExpressionDag.isLeaf(node) || isNumber(node)) {
      length.put(node, 0);
      return;
    }
    if (!isMinus(node) && !isTrivial(node) && uses.getOrDefault(node, 0) > 1) {
      variables.add(node);
    }
    final List<Expression> children = ExpressionDag.children(node);
    int operations = operations(children);
    while (operations > LONGEST_STATEMENT) {
      Expression longest = children.get(0);
      for (Expression child : children) {
        longest = inlined(child) > inlined(longest) ? child : longest;
      }
      if (inlined(longest) == 0) {
        break;
      }
      variables.add(isMinus(longest) ? ExpressionDag.core(longest) : longest);
      length.put(longest, 0);
      operations = operations(children);
    }
    length.put(node, operations);
  }

  /** A name and a number in one operation, {@code 1 - m}, reads better where it is used. */
  private static boolean isTrivial(Expression node) {
    final List<Expression> children = ExpressionDag.children(node);
    return children.size() == 2
        && children.stream().allMatch(child -> ExpressionDag.isLeaf(ExpressionDag.core(child)))
        && children.stream().anyMatch(Constant.class::isInstance);
  }

  private int operations(List<Expression> children) {
    return children.stream().mapToInt(this::inlined).sum() + Math.max(1, children.size() - 1);
  }

  private int inlined(Expression node) {
    return variables.contains(node) ? 0 : length.getOrDefault(node, 0);
  }

  /** Whether the node becomes a variable. */
  boolean isVariable(Expression node) {
    return variables.contains(node);
  }

  /** Whether the node is a number that is not rational, such as {@code sqrt(2)}. */
  boolean isNumber(Expression node) {
    return !open.contains(node) && !(node instanceof Constant);
  }

  /** Whether the node is another one with the other sign, which costs nothing. */
  static boolean isMinus(Expression node) {
    return ExpressionDag.isScaled(node)
        && ExpressionDag.coefficient(node).equals(Rational.MINUS_ONE);
  }
}
