package io.gradiode.report;

import io.gradiode.report.Direction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the changes of parameters that the data do not see.
 *
 * <p>The Fisher information tells them at the estimates, to first order. A claim beyond that, that
 * only a product or a sum is determined, is made only after parameters were changed by 10 % with
 * the product or sum kept, and the residuals stayed within a thousandth of what one of the changes
 * does alone.
 */
final class Directions {

  /** By how much parameters are changed to see whether a claim holds. */
  private static final double STEP = 0.1;

  /** Residuals may change by this part of what one change does alone. */
  private static final double UNCHANGED = 1e-3;

  /** Smaller shares in a direction are not named. */
  private static final double NAMED = 1e-2;

  private final Movable movable;
  private final ScaledInformation information;
  private final Displacement displacement;
  private final List<Direction> found = new ArrayList<>();

  private Directions(Movable movable, FitResult<?> result) {
    this.movable = movable;
    this.information = movable.information();
    this.displacement = Displacement.from(result);
  }

  /** None if nothing is known. */
  static List<Direction> of(FitResult<?> result, Estimates estimates, Statistics statistics) {
    if (!estimates.isKnown() || estimates.informed().length == 0) {
      return List.of();
    }
    final Movable movable = Movable.of(result, estimates);
    final Directions directions = new Directions(movable, result);
    int freedom = 0;
    for (NullBlock block : NullBlock.of(movable.information())) {
      directions.add(block);
      freedom += block.freedom();
    }
    directions.found.addAll(
        SloppyDirections.of(
            movable, directions.displacement, statistics.residualVariance(), freedom));
    return List.copyOf(directions.found);
  }

  private void add(NullBlock block) {
    final int[] members = block.members();
    if (members.length == 1) {
      final String name = movable.name(members[0]);
      found.add(
          new Direction(
              Kind.NO_INFLUENCE,
              List.of(name),
              List.of(1.0),
              Double.POSITIVE_INFINITY,
              DirectionText.noInfluence(name)));
    } else if (!(block.determinesOne() && (addProduct(block) || addSum(block)))) {
      for (int r = 0; r < block.freedom(); r++) {
        addTogether(members, nativeChange(members, block.change(r)));
      }
    }
  }

  private boolean addProduct(NullBlock block) {
    final int[] members = block.members();
    final double[] combination = block.determined();
    for (int i = 0; i < members.length; i++) {
      combination[i] *= information.length(members[i]) * movable.value(members[i]);
    }
    final Optional<int[]> exponents = SmallIntegers.inRatioOf(combination);
    if (exponents.isEmpty() || !holds(block, true)) {
      return false;
    }
    addOnlyOne(
        Kind.PRODUCT,
        block,
        exponents.get(),
        DirectionText.product(movable.names(members), exponents.get()));
    return true;
  }

  private boolean addSum(NullBlock block) {
    final int[] members = block.members();
    final double[] combination = block.determined();
    for (int i = 0; i < members.length; i++) {
      combination[i] *= information.length(members[i]);
      if (!movable.unit(members[i]).equals(movable.unit(members[0]))) {
        return false;
      }
    }
    final Optional<int[]> factors = SmallIntegers.inRatioOf(combination);
    if (factors.isEmpty() || !holds(block, false)) {
      return false;
    }
    addOnlyOne(
        Kind.SUM, block, factors.get(), DirectionText.sum(movable.names(members), factors.get()));
    return true;
  }

  private void addOnlyOne(Kind kind, NullBlock block, int[] integers, String combination) {
    final int[] members = block.members();
    final double[] change = nativeChange(members, block.change(0));
    final List<Double> coefficients = new ArrayList<>();
    for (final int integer : integers) {
      coefficients.add((double) integer);
    }
    found.add(
        new Direction(
            kind,
            movable.names(members),
            coefficients,
            Double.POSITIVE_INFINITY,
            DirectionText.onlyOne(
                movable.names(members),
                combination,
                moves(members, change, kind == Kind.PRODUCT))));
  }

  /** Whether the residuals stay the same along all changes of a block, also far away. */
  private boolean holds(NullBlock block, boolean multiplicative) {
    for (int r = 0; r < block.freedom(); r++) {
      if (!isUnseen(
          block.members(), nativeChange(block.members(), block.change(r)), multiplicative)) {
        return false;
      }
    }
    return true;
  }

  private void addTogether(int[] members, double[] change) {
    final boolean multiplicative = isUnseen(members, change, true);
    final boolean exact = multiplicative || isUnseen(members, change, false);
    final int[] named = named(members, change);
    final List<Double> coefficients = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      if (isNamed(members, change, i)) {
        coefficients.add(change[i] / movable.magnitude(members[i]));
      }
    }
    found.add(
        new Direction(
            Kind.TOGETHER,
            movable.names(named),
            coefficients,
            Double.POSITIVE_INFINITY,
            DirectionText.together(
                movable.names(named), moves(members, change, multiplicative), exact)));
  }

  private boolean isUnseen(int[] members, double[] change, boolean multiplicative) {
    double alone = 0;
    for (int i = 0; i < members.length; i++) {
      alone = Math.max(alone, STEP * Math.abs(change[i]) * information.length(members[i]));
    }
    final double bound = UNCHANGED * alone;
    return displacement.changeOfResiduals(moved(members, change, STEP, multiplicative)) <= bound
        && displacement.changeOfResiduals(moved(members, change, -STEP, multiplicative)) <= bound;
  }

  private double[] moved(int[] members, double[] change, double step, boolean multiplicative) {
    return movable.moved(displacement.point(), members, change, step, multiplicative);
  }

  private String moves(int[] members, double[] change, boolean multiplicative) {
    return DirectionText.moves(
        movable,
        named(members, change),
        displacement.point(),
        moved(members, change, STEP, multiplicative));
  }

  private int[] named(int[] members, double[] change) {
    final List<Integer> named = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      if (isNamed(members, change, i)) {
        named.add(members[i]);
      }
    }
    return named.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean isNamed(int[] members, double[] change, int i) {
    double largest = 0;
    for (int k = 0; k < members.length; k++) {
      largest = Math.max(largest, Math.abs(change[k]) * information.length(members[k]));
    }
    return Math.abs(change[i]) * information.length(members[i]) > NAMED * largest;
  }

  /**
   * A change of scaled parameters in their own units, so long that the largest relative change is
   * 100 %, and upward in the first parameter that takes part.
   */
  private double[] nativeChange(int[] members, double[] scaled) {
    final double[] change = new double[members.length];
    double largest = 0;
    double sign = 0;
    for (int i = 0; i < members.length; i++) {
      change[i] = scaled[i] / information.length(members[i]);
      largest = Math.max(largest, Math.abs(change[i]) / movable.magnitude(members[i]));
      if (sign == 0 && Math.abs(scaled[i]) > NAMED) {
        sign = Math.signum(change[i]);
      }
    }
    for (int i = 0; i < change.length; i++) {
      change[i] *= sign / largest;
    }
    return change;
  }
}
