package io.gradiode.processor.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts the nodes of an expression as if it were written out: there may be billions. */
public final class TreeSize {

  private TreeSize() {}

  /** The number of nodes, or {@code limit} if there are more. */
  public static int of(Expression expression, int limit) {
    final Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    int size = 0;
    while (!open.isEmpty() && size < limit) {
      open.addAll(open.pop().members());
      size++;
    }
    return size;
  }
}
