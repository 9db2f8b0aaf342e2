package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash-consed graph of expressions: equal nodes are one object, so that identity is equality and
 * every pass over a graph is linear in its size.
 *
 * <p>Its nodes have the form in which they will be computed:
 *
 * <ul>
 *   <li>A number stands apart from what it multiplies: {@code -2*x*y} is the product of {@code -2}
 *       and the node {@code x*y}, which {@code +x*y} elsewhere then shares. Sums are shared up to
 *       their sign.
 *   <li>A product lists a factor as often as it occurs; there are no integer powers but
 *       reciprocals.
 *   <li>Members keep the order of their first appearance, in which they will be printed.
 * </ul>
 */
public final class ExpressionDag {

  private final Map<Key, Expression> nodes = new HashMap<>();
  private final IdentityHashMap<Expression, Integer> ids = new IdentityHashMap<>();
  private final List<Expression> ordered = new ArrayList<>();

  /** What makes two nodes equal. */
  private record Key(Object form, List<?> members) {}

  private record Scaled(int id, Rational coefficient) {}

  /** The node's number, in the order of creation. */
  public int id(Expression node) {
    return ids.get(node);
  }

  /** The node with a number. */
  public Expression node(int id) {
    return ordered.get(id);
  }

  /** A number. */
  public Expression constant(Rational value) {
    return intern(new Key("constant", List.of(value)), new Constant(value));
  }

  /** A name. */
  public Expression symbol(Symbol symbol) {
    return intern(new Key("symbol", List.of(symbol)), symbol);
  }

  /** A function of nodes. */
  public Expression apply(Function function, List<Expression> arguments) {
    return intern(new Key(function, idsOf(arguments)), new Apply(function, arguments));
  }

  /** A choice between nodes. */
  public Expression choose(Expression condition, Expression positive, Expression otherwise) {
    if (condition instanceof Constant constant) {
      return constant.value().signum() > 0 ? positive : otherwise;
    }
    if (positive == otherwise) {
      return positive;
    }
    return intern(
        new Key("choose", List.of(id(condition), id(positive), id(otherwise))),
        new Choose(condition, positive, otherwise));
  }

  /** A power of nodes that is no product: a reciprocal, or a call of a library. */
  public Expression power(Expression base, Expression exponent) {
    return intern(new Key("power", List.of(id(base), id(exponent))), new Power(base, exponent));
  }

  /** {@code 1 / base}. */
  public Expression reciprocal(Expression base) {
    return power(base, constant(Rational.MINUS_ONE));
  }

  /** {@code coefficient * node}. */
  public Expression scale(Rational coefficient, Expression node) {
    final Rational whole = coefficient.multiply(coefficient(node));
    final Expression core = core(node);
    if (whole.isZero() || core instanceof Constant) {
      return constant(whole);
    }
    if (whole.isOne()) {
      return core;
    }
    final Expression constant = constant(whole);
    return intern(
        new Key("scaled", List.of(id(constant), id(core))), new Product(List.of(constant, core)));
  }

  /** The product of nodes; a factor that is a product stays one. */
  public Expression product(List<Expression> factors) {
    Rational coefficient = Rational.ONE;
    final List<Expression> cores = new ArrayList<>();
    for (Expression factor : factors) {
      coefficient = coefficient.multiply(coefficient(factor));
      if (!(factor instanceof Constant)) {
        cores.add(core(factor));
      }
    }
    return scale(coefficient, coreProduct(cores));
  }

  private Expression coreProduct(List<Expression> cores) {
    if (cores.isEmpty()) {
      return constant(Rational.ONE);
    }
    if (cores.size() == 1) {
      return cores.get(0);
    }
    final List<Integer> members = idsOf(cores).stream().sorted().toList();
    return intern(new Key("product", members), new Product(cores));
  }

  /** The sum of nodes; a term that is a sum stays one. */
  public Expression sum(List<Expression> terms) {
    Rational constant = Rational.ZERO;
    final Map<Integer, Rational> coefficients = new LinkedHashMap<>();
    final Map<Integer, Expression> cores = new LinkedHashMap<>();
    for (Expression term : terms) {
      if (term instanceof Constant number) {
        constant = constant.add(number.value());
      } else {
        final int id = id(core(term));
        coefficients.merge(id, coefficient(term), Rational::add);
        cores.put(id, core(term));
      }
    }
    coefficients.values().removeIf(Rational::isZero);
    final List<Expression> members = new ArrayList<>();
    final boolean leads = !terms.isEmpty() && terms.get(0) instanceof Constant;
    if (leads && !constant.isZero()) {
      members.add(constant(constant));
    }
    coefficients.forEach((id, coefficient) -> members.add(scale(coefficient, cores.get(id))));
    if (!leads && !constant.isZero()) {
      members.add(constant(constant));
    }
    return sumOf(members);
  }

  private Expression sumOf(List<Expression> members) {
    if (members.isEmpty()) {
      return constant(Rational.ZERO);
    }
    if (members.size() == 1) {
      return members.get(0);
    }
    final Expression opposite = nodes.get(sumKey(members, Rational.MINUS_ONE));
    if (opposite != null) {
      return scale(Rational.MINUS_ONE, opposite);
    }
    return intern(sumKey(members, Rational.ONE), new Sum(members));
  }

  private Key sumKey(List<Expression> members, Rational sign) {
    final List<Scaled> parts = new ArrayList<>();
    for (Expression member : members) {
      final Expression core = member instanceof Constant ? constant(Rational.ONE) : core(member);
      parts.add(new Scaled(id(core), coefficient(member).multiply(sign)));
    }
    parts.sort(Comparator.comparingInt(Scaled::id));
    return new Key("sum", parts);
  }

  private Expression intern(Key key, Expression node) {
    final Expression known = nodes.putIfAbsent(key, node);
    if (known != null) {
      return known;
    }
    ids.put(node, ordered.size());
    ordered.add(node);
    return node;
  }

  private List<Integer> idsOf(List<Expression> members) {
    return members.stream().map(this::id).toList();
  }

  /** The number by which a node is multiplied; a number is its own. */
  public static Rational coefficient(Expression node) {
    if (node instanceof Constant constant) {
      return constant.value();
    }
    return isScaled(node) ? ((Constant) children(node).get(0)).value() : Rational.ONE;
  }

  /** What the coefficient multiplies; 1 in the case of a number, which is no node of any graph. */
  public static Expression core(Expression node) {
    if (node instanceof Constant) {
      return Constant.ONE;
    }
    return isScaled(node) ? children(node).get(1) : node;
  }

  /** Whether a node is a number times another node. */
  public static boolean isScaled(Expression node) {
    return node instanceof Product product && product.factors().get(0) instanceof Constant;
  }

  /** Whether a node is one divided by another node. */
  public static boolean isReciprocal(Expression node) {
    return node instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.value().equals(Rational.MINUS_ONE);
  }

  /** Whether a node costs nothing to compute: a number or a name. */
  public static boolean isLeaf(Expression node) {
    return node instanceof Constant || node instanceof Symbol;
  }

  /** The nodes that a node is made of, a repeated one repeatedly. */
  public static List<Expression> children(Expression node) {
    return node.members();
  }
}
