package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Affine;
import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code exp(a + d), exp(3*a) → e*exp(d), e*e*e} with {@code e = exp(a)}: exponentials whose
 * arguments differ by an exact factor that is a small integer and an offset that is a number share
 * one call; {@code exprel} and its relatives take the exponential from there.
 *
 * <p>A power multiplies the relative error of the call; the largest keeps it below 2e-15.
 */
public final class SharedExponentials implements Rule {

  private static final Rational LARGEST_POWER = Rational.of(16);

  /** Far from overflow, so that a product overflows only where the exponential itself does. */
  private static final Rational LARGEST_OFFSET = Rational.of(30);

  private static final int LARGEST_ARGUMENT = 40;

  /** Functions that need the exponential of their argument. */
  private static final Set<Function> FUNCTIONS =
      EnumSet.of(
          Function.EXP,
          Function.EXPREL,
          Function.EXPREL_DERIVATIVE,
          Function.EXPREL_RECIPROCAL,
          Function.EXPREL_RECIPROCAL_DERIVATIVE);

  /** An argument as {@code scale*core + offset}. */
  private record Argument(Expression node, Affine affine) {}

  @Override
  public IdentityHashMap<Expression, Expression> replacements(
      ExpressionDag dag, List<Expression> nodes) {
    final List<Apply> calls = new ArrayList<>();
    final Map<Integer, Integer> callsByArgument = new LinkedHashMap<>();
    for (Expression node : nodes) {
      if (node instanceof Apply apply
          && FUNCTIONS.contains(apply.function())
          && !(apply.arguments().get(0) instanceof Constant)) {
        calls.add(apply);
        callsByArgument.merge(dag.id(apply.arguments().get(0)), 1, Integer::sum);
      }
    }
    final IdentityHashMap<Expression, Expression> exponentials =
        exponentials(dag, callsByArgument.keySet().stream().map(dag::node).toList());
    final IdentityHashMap<Expression, Expression> replacements = new IdentityHashMap<>();
    for (Apply call : calls) {
      final Expression argument = call.arguments().get(0);
      final Expression shared = exponentials.get(argument);
      final boolean repeated = callsByArgument.get(dag.id(argument)) > 1;
      final Expression exponential =
          shared != null ? shared : dag.apply(Function.EXP, List.of(argument));
      if (call.function() == Function.EXP) {
        if (call != exponential) {
          replacements.put(call, exponential);
        }
      } else if (shared != null || repeated) {
        replacements.put(call, dag.apply(call.function(), List.of(argument, exponential)));
      }
    }
    return replacements;
  }

  /** For each argument that is not alone: its exponential, made from that of its base. */
  private static IdentityHashMap<Expression, Expression> exponentials(
      ExpressionDag dag, List<Expression> arguments) {
    final Map<Expression, List<Argument>> families = new LinkedHashMap<>();
    for (Expression node : arguments) {
      if (size(node, LARGEST_ARGUMENT) < LARGEST_ARGUMENT) {
        final Affine affine = Affine.of(node);
        families
            .computeIfAbsent(affine.core(), each -> new ArrayList<>())
            .add(new Argument(node, affine));
      }
    }
    final IdentityHashMap<Expression, Expression> exponentials = new IdentityHashMap<>();
    families.values().forEach(family -> share(dag, family, exponentials));
    return exponentials;
  }

  /** Smallest scales first: each is the base of all that are powers of it. */
  private static void share(
      ExpressionDag dag,
      List<Argument> family,
      IdentityHashMap<Expression, Expression> exponentials) {
    final List<Argument> left = new ArrayList<>(family);
    left.sort(Comparator.comparing(each -> each.affine().scale().abs()));
    while (!left.isEmpty()) {
      final Argument base = left.remove(0);
      final List<Argument> powers =
          left.stream().filter(each -> isPower(base.affine(), each.affine())).toList();
      if (!powers.isEmpty()) {
        final Expression exponential = dag.apply(Function.EXP, List.of(base.node()));
        exponentials.put(base.node(), exponential);
        powers.forEach(
            each ->
                exponentials.put(
                    each.node(), power(dag, exponential, base.affine(), each.affine())));
        left.removeAll(powers);
      }
    }
  }

  private static boolean isPower(Affine base, Affine other) {
    final Rational ratio = other.scale().divide(base.scale());
    return ratio.isInteger()
        && ratio.abs().compareTo(LARGEST_POWER) <= 0
        && offset(base, other).abs().compareTo(LARGEST_OFFSET) <= 0;
  }

  private static Rational offset(Affine base, Affine other) {
    final Rational ratio = other.scale().divide(base.scale());
    return other.offset().subtract(base.offset().multiply(ratio));
  }

  private static Expression power(
      ExpressionDag dag, Expression exponential, Affine base, Affine other) {
    final Rational ratio = other.scale().divide(base.scale());
    final int copies = ratio.abs().numerator().intValue();
    final Expression power = dag.product(Collections.nCopies(copies, exponential));
    final Expression signed = ratio.signum() < 0 ? dag.reciprocal(power) : power;
    final Rational offset = offset(base, other);
    return offset.isZero()
        ? signed
        : dag.product(List.of(signed, dag.apply(Function.EXP, List.of(dag.constant(offset)))));
  }

  private static int size(Expression node, int limit) {
    int size = 1;
    for (Expression child : ExpressionDag.children(node)) {
      if (size >= limit) {
        return size;
      }
      size += size(child, limit - size);
    }
    return size;
  }
}
