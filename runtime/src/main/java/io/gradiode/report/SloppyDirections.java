package io.gradiode.report;

import io.gradiode.report.Direction.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Names the changes of parameters that the data hardly see: those along which one standard
 * deviation is more than 100 % (Gutenkunst, Waterfall, Casey, Brown, Myers and Sethna, PLoS
 * Computational Biology 3, 2007, e189, call such models sloppy).
 *
 * <p>The Fisher information predicts what a change of 10 % does; it is said only if it is found so.
 */
final class SloppyDirections {

  private static final double STEP = 0.1;

  /** A standard deviation below this is not worth a sentence. */
  private static final double POOR = 1.0;

  /** A change of −2 log likelihood that is too much for the claim. */
  private static final double SEEN = 0.5;

  /** Smaller shares in a direction are not named. */
  private static final double NAMED = 0.1;

  /** More sentences are not read. */
  private static final int MOST = 5;

  private SloppyDirections() {}

  /**
   * @param variance of a residual of weight 1
   * @param freedom number of directions that the data do not see at all
   */
  static List<Direction> of(
      Movable movable, Displacement displacement, double variance, int freedom) {
    final List<Direction> found = new ArrayList<>();
    if (!(variance > 0)) {
      return found;
    }
    final SingularValueDecomposition decomposition = relativeInformation(movable, variance);
    final double[] singular = decomposition.getSingularValues();
    final RealMatrix directions = decomposition.getV();
    for (int k = singular.length - 1 - freedom; k >= 0 && found.size() < MOST; k--) {
      if (1 / singular[k] > POOR) {
        final double[] shares = directions.getColumn(k);
        direction(movable, displacement, variance, shares, 1 / singular[k]).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Of the relative changes of the parameters, {@code A diag(x)/s}. */
  private static SingularValueDecomposition relativeInformation(Movable movable, double variance) {
    final ScaledInformation information = movable.information();
    final int count = movable.count();
    // Diagonal times Vᵀ has the same singular values as the information itself.
    final RealMatrix rows = new Array2DRowRealMatrix(count, count);
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < count; j++) {
        rows.setEntry(
            k,
            j,
            information.singular(k)
                * information.direction(j, k)
                * information.length(j)
                * movable.reach(j)
                / Math.sqrt(variance));
      }
    }
    return new SingularValueDecomposition(rows);
  }

  private static Optional<Direction> direction(
      Movable movable,
      Displacement displacement,
      double variance,
      double[] shares,
      double deviation) {
    final int[] all = IntStream.range(0, shares.length).toArray();
    final double[] change = change(movable, shares);
    final double[] multiplied = movable.moved(displacement.point(), all, change, STEP, true);
    final double[] added = movable.moved(displacement.point(), all, change, STEP, false);
    final double byMultiplying = Math.abs(displacement.changeOfValue(multiplied)) / variance;
    final double byAdding = Math.abs(displacement.changeOfValue(added)) / variance;
    final double seen = Math.min(byMultiplying, byAdding);
    if (!(seen < SEEN)) {
      return Optional.empty();
    }
    final double[] after = byAdding <= byMultiplying ? added : multiplied;
    final int[] named = Arrays.stream(all).filter(j -> Math.abs(shares[j]) > NAMED).toArray();
    final List<String> names = movable.names(named);
    final String moves = DirectionText.moves(movable, named, displacement.point(), after);
    return Optional.of(
        new Direction(
            Kind.POORLY_DETERMINED,
            names,
            Arrays.stream(named).mapToObj(j -> change[j] / movable.magnitude(j)).toList(),
            deviation,
            DirectionText.poorly(names, moves, seen)));
  }

  /** Upward in the first parameter that is named; the largest relative change is 100 %. */
  private static double[] change(Movable movable, double[] shares) {
    final double[] change = new double[shares.length];
    double largest = 0;
    double sign = 0;
    for (int j = 0; j < shares.length; j++) {
      change[j] = shares[j] * movable.reach(j);
      largest = Math.max(largest, Math.abs(change[j]) / movable.magnitude(j));
      if (sign == 0 && Math.abs(shares[j]) > NAMED) {
        sign = Math.signum(shares[j]);
      }
    }
    for (int j = 0; j < shares.length; j++) {
      change[j] *= sign / largest;
    }
    return change;
  }
}
