package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts the nodes of expressions, written out as trees. */
final class TreeSize {

  private TreeSize() {}

  /** The number of nodes, counted up to {@code limit}. */
  static int of(Expression expression, int limit) {
    final Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    int size = 0;
    while (!open.isEmpty() && size < limit) {
      size++;
      Members.of(open.remove()).forEach(open::add);
    }
    return size;
  }
}
