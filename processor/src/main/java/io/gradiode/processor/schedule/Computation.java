package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import io.gradiode.processor.schedule.rule.Rewriter;
import io.gradiode.processor.schedule.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The graph of everything that one routine computes. */
final class Computation {

  private final ExpressionDag dag = new ExpressionDag();
  private final Lowering lowering;
  private final List<Expression> roots = new ArrayList<>();
  private final Map<Symbol, Integer> definitions = new LinkedHashMap<>();

  /**
   * @param definitions of names that roots may use
   * @param modes what stands for the present branch
   */
  Computation(Map<Symbol, Expression> definitions, Modes modes) {
    lowering = new Lowering(dag, definitions, modes);
  }

  /** Adds an expression and returns its place. */
  int add(Expression expression) {
    roots.add(lowering.lower(expression));
    return roots.size() - 1;
  }

  /** Closes the list of roots, then applies the rules one after the other. */
  void rewrite(List<Rule> rules) {
    lowering
        .used()
        .forEach(
            (symbol, node) -> {
              definitions.put(symbol, roots.size());
              roots.add(node);
            });
    for (Rule rule : rules) {
      final Rewriter rewriter = new Rewriter(dag, rule.replacements(dag, nodes()));
      roots.replaceAll(rewriter::rewrite);
    }
  }

  /** The node at a place. */
  Expression node(int root) {
    return roots.get(root);
  }

  /** All roots. */
  List<Expression> roots() {
    return Collections.unmodifiableList(roots);
  }

  /** All nodes, each after its children. */
  List<Expression> nodes() {
    return Rewriter.reachable(roots);
  }

  /** Places of the definitions of the names that are used, each after those it uses itself. */
  Map<Symbol, Integer> definitions() {
    return Collections.unmodifiableMap(definitions);
  }
}
