package io.gradiode.integration;

import io.gradiode.model.Pattern;
import java.util.Arrays;

/**
 * Factors of {@code W = shift I − J} for a sparse matrix {@code J}, {@code W = L U} with rows and
 * columns in a given order, and solutions by them.
 *
 * <p>Where the factors have entries follows from the pattern and the order, and is found once.
 * Pivots are those on the diagonal, as a step that is short enough makes it dominant; a pivot that
 * rounding has consumed is told. An order by which the matrix has a band makes the factors that
 * band.
 *
 * <p>{@code L} has a diagonal of ones; of {@code U} the reciprocals of the diagonal are kept. One
 * row after the other is computed from those before it: I. S. Duff, A. M. Erisman and J. K. Reid,
 * Direct Methods for Sparse Matrices, second edition, Oxford 2017, chapters 3 and 10.
 *
 * <p>Immutable: one serves all threads, each with its own factors.
 */
public final class SparseLu {

  /**
   * A pivot has lost its digits if it is so small a part of what was added up in it: 16 roundings.
   */
  private static final double LOST = 0x1p-48;

  private final int n;

  /** For each step of the elimination its state. */
  private final int[] order;

  /** For each row, in the order of elimination, its entries of {@code J}: places and columns. */
  private final int[] starts;

  private final int[] places;
  private final int[] columns;

  /** For each row its entries of {@code L}, by steps, ascending; and the same by states. */
  private final int[] lowerStarts;

  private final int[] lower;
  private final int[] lowerStates;

  /** Likewise those of {@code U} behind the diagonal. */
  private final int[] upperStarts;

  private final int[] upper;
  private final int[] upperStates;

  /** Places in the factors: {@code L}, then {@code U}, reciprocal pivots, one row to work in. */
  private final int firstUpper;

  private final int firstPivot;
  private final int firstWork;

  /**
   * @param pattern of {@code J}; of the derivatives by parameters it takes no notice
   * @param eliminationOrder a permutation of the states
   */
  public SparseLu(Pattern pattern, int[] eliminationOrder) {
    n = pattern.rows();
    order = eliminationOrder.clone();
    final int[] steps = inverse(order);
    starts = new int[n + 1];
    places = new int[pattern.byStates()];
    columns = new int[places.length];
    for (int i = 0; i < n; i++) {
      int end = starts[i];
      for (int k = pattern.stateStart(order[i]); k < pattern.stateStart(order[i] + 1); k++) {
        places[end] = k;
        columns[end++] = steps[pattern.state(k)];
      }
      starts[i + 1] = end;
    }
    final FillIn fill = new FillIn(n, starts, columns);
    lowerStarts = fill.lowerStarts();
    lower = fill.lower();
    upperStarts = fill.upperStarts();
    upper = fill.upper();
    lowerStates = states(lower);
    upperStates = states(upper);
    firstUpper = lower.length;
    firstPivot = firstUpper + upper.length;
    firstWork = firstPivot + n;
  }

  private int[] states(int[] steps) {
    final int[] states = new int[steps.length];
    for (int k = 0; k < steps.length; k++) {
      states[k] = order[steps[k]];
    }
    return states;
  }

  private static int[] inverse(int[] permutation) {
    final int[] inverse = new int[permutation.length];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < permutation.length; i++) {
      if (inverse[permutation[i]] >= 0) {
        throw new IllegalArgumentException("State " + permutation[i] + " is eliminated twice.");
      }
      inverse[permutation[i]] = i;
    }
    return inverse;
  }

  /** Number of states. */
  public int size() {
    return n;
  }

  /** Number of entries of {@code L} and {@code U} beside the diagonal. */
  public int entryCount() {
    return lower.length + upper.length;
  }

  /** Length of an array for factors. */
  public int factorLength() {
    return firstWork + n;
  }

  /** The state that is eliminated at a step. */
  int state(int step) {
    return order[step];
  }

  /** First place of a row of {@code L} in factors; that of the next step ends it. */
  int lowerStart(int step) {
    return lowerStarts[step];
  }

  /** The state by which the entry of {@code L} at a place multiplies. */
  int lowerState(int place) {
    return lowerStates[place];
  }

  /** First place of a row of {@code U} in factors; that of the next step ends it. */
  int upperStart(int step) {
    return firstUpper + upperStarts[step];
  }

  /** The state by which the entry of {@code U} at a place multiplies. */
  int upperState(int place) {
    return upperStates[place - firstUpper];
  }

  /** Place of the reciprocal pivot of a step in factors. */
  int pivot(int step) {
    return firstPivot + step;
  }

  /**
   * Factorizes {@code W = shift I − J}.
   *
   * @param jacobian values of {@code J} in the order of the pattern, not modified
   * @param factors at least length {@link #factorLength}, modified
   * @return false if a pivot is zero, not finite, or lost in rounding
   */
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    for (int i = 0; i < n; i++) {
      spread(i, shift, jacobian, factors);
      final double size = Math.max(Math.abs(shift), eliminate(i, factors));
      final double pivot = factors[firstWork + i];
      final double reciprocal = 1.0 / pivot;
      // Not so if anything is NaN or infinite.
      if (!(Math.abs(pivot) > LOST * size && Math.abs(reciprocal) < Double.POSITIVE_INFINITY)) {
        return false;
      }
      factors[firstPivot + i] = reciprocal;
      for (int k = upperStarts[i]; k < upperStarts[i + 1]; k++) {
        factors[firstUpper + k] = factors[firstWork + upper[k]];
      }
    }
    return true;
  }

  /** Lays out a row of {@code W}, with zeros where it fills in. */
  private void spread(int i, double shift, double[] jacobian, double[] factors) {
    for (int k = lowerStarts[i]; k < lowerStarts[i + 1]; k++) {
      factors[firstWork + lower[k]] = 0.0;
    }
    for (int k = upperStarts[i]; k < upperStarts[i + 1]; k++) {
      factors[firstWork + upper[k]] = 0.0;
    }
    factors[firstWork + i] = shift;
    for (int k = starts[i]; k < starts[i + 1]; k++) {
      factors[firstWork + columns[k]] -= jacobian[places[k]];
    }
  }

  /**
   * Subtracts multiples of the rows before, and returns the largest that the pivot was on the way:
   * at least half of each number that was added up in it.
   */
  private double eliminate(int i, double[] factors) {
    final int diagonal = firstWork + i;
    double size = Math.abs(factors[diagonal]);
    for (int k = lowerStarts[i]; k < lowerStarts[i + 1]; k++) {
      final int step = lower[k];
      final double factor = factors[firstWork + step] * factors[firstPivot + step];
      factors[k] = factor;
      for (int j = upperStarts[step]; j < upperStarts[step + 1]; j++) {
        factors[firstWork + upper[j]] -= factor * factors[firstUpper + j];
      }
      size = Math.max(size, Math.abs(factors[diagonal]));
    }
    return size;
  }

  /**
   * Solves {@code W u = b}.
   *
   * @param factors as written by {@link #factorize}, not modified
   * @param vector {@code b} in its first {@code n} places, then {@code u}
   */
  public void solve(double[] factors, double[] vector) {
    for (int i = 0; i < n; i++) {
      double sum = vector[order[i]];
      for (int k = lowerStarts[i]; k < lowerStarts[i + 1]; k++) {
        sum -= factors[k] * vector[lowerStates[k]];
      }
      vector[order[i]] = sum;
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = vector[order[i]];
      for (int k = upperStarts[i]; k < upperStarts[i + 1]; k++) {
        sum -= factors[firstUpper + k] * vector[upperStates[k]];
      }
      vector[order[i]] = sum * factors[firstPivot + i];
    }
  }

  /**
   * Solves {@code Wᵀ u = b}: what adjoints need.
   *
   * @param factors as written by {@link #factorize}, not modified
   * @param vector {@code b} in its first {@code n} places, then {@code u}
   */
  public void solveTransposed(double[] factors, double[] vector) {
    for (int i = 0; i < n; i++) {
      final double value = vector[order[i]] * factors[firstPivot + i];
      vector[order[i]] = value;
      for (int k = upperStarts[i]; k < upperStarts[i + 1]; k++) {
        vector[upperStates[k]] -= factors[firstUpper + k] * value;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      final double value = vector[order[i]];
      for (int k = lowerStarts[i]; k < lowerStarts[i + 1]; k++) {
        vector[lowerStates[k]] -= factors[k] * value;
      }
    }
  }
}
