package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Expression;
import java.util.IdentityHashMap;
import java.util.List;

/** A rewrite of a graph: equal values, less work. */
public interface Rule {

  /**
   * New nodes for some of the old ones. A new node may use other old nodes, which will be replaced
   * in their turn, but never, directly or not, the one that it replaces.
   *
   * @param dag makes the new nodes
   * @param nodes all nodes that are computed, each after its children
   * @return by identity
   */
  IdentityHashMap<Expression, Expression> replacements(ExpressionDag dag, List<Expression> nodes);
}
