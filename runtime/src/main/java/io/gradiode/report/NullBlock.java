package io.gradiode.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parameters of which the data determine fewer combinations than there are. Directions are in the
 * scaled parameters of {@link ScaledInformation}.
 */
final class NullBlock {

  /** Shares and couplings below this are rounding. */
  private static final double TOLERANCE = 1e-4;

  private final int[] members;
  private final double[][] basis;
  private final double[][] projector;

  private NullBlock(int[] members, double[][] basis, double[][] projector) {
    this.members = members;
    this.basis = basis;
    this.projector = projector;
  }

  /** The blocks of parameters that hang together; empty if all is determined. */
  static List<NullBlock> of(ScaledInformation information) {
    final int columns = information.columns();
    final double[][] projector = projector(information);
    final boolean[] seen = new boolean[columns];
    final List<NullBlock> blocks = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      if (!seen[j] && projector[j][j] > TOLERANCE * TOLERANCE) {
        blocks.add(block(projector, connected(projector, j, seen)));
      }
    }
    return blocks;
  }

  /** Onto the directions without influence: unlike them, it is unique. */
  private static double[][] projector(ScaledInformation information) {
    final int columns = information.columns();
    final double[][] projector = new double[columns][columns];
    for (int k = 0; k < columns; k++) {
      for (int i = 0; i < columns && information.isNull(k); i++) {
        for (int j = 0; j < columns; j++) {
          projector[i][j] += information.direction(i, k) * information.direction(j, k);
        }
      }
    }
    return projector;
  }

  private static int[] connected(double[][] projector, int first, boolean[] seen) {
    final List<Integer> members = new ArrayList<>(List.of(first));
    seen[first] = true;
    for (int next = 0; next < members.size(); next++) {
      for (int j = 0; j < seen.length; j++) {
        if (!seen[j] && Math.abs(projector[members.get(next)][j]) > TOLERANCE) {
          seen[j] = true;
          members.add(j);
        }
      }
    }
    return members.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static NullBlock block(double[][] projector, int[] members) {
    final int size = members.length;
    final double[][] own = new double[size][size];
    final double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        own[i][j] = projector[members[i]][members[j]];
        rows[i][j] = own[i][j];
      }
    }
    return new NullBlock(members, reduced(rows), own);
  }

  /** The reduced row echelon form with pivots of greatest magnitude: few parameters in each row. */
  private static double[][] reduced(double[][] rows) {
    int rank = 0;
    while (rank < rows.length) {
      int pivotRow = rank;
      int pivotColumn = 0;
      for (int i = rank; i < rows.length; i++) {
        for (int j = 0; j < rows.length; j++) {
          if (Math.abs(rows[i][j]) > Math.abs(rows[pivotRow][pivotColumn]) + TOLERANCE) {
            pivotRow = i;
            pivotColumn = j;
          }
        }
      }
      if (Math.abs(rows[pivotRow][pivotColumn]) < TOLERANCE) {
        break;
      }
      final double[] pivot = rows[pivotRow];
      rows[pivotRow] = rows[rank];
      rows[rank] = pivot;
      eliminate(rows, rank, pivotColumn);
      rank++;
    }
    return Arrays.copyOf(rows, rank);
  }

  private static void eliminate(double[][] rows, int pivotRow, int column) {
    final double[] pivot = rows[pivotRow];
    final double factor = pivot[column];
    for (int j = 0; j < pivot.length; j++) {
      pivot[j] /= factor;
    }
    for (int i = 0; i < rows.length; i++) {
      final double multiple = rows[i][column];
      for (int j = 0; i != pivotRow && j < pivot.length; j++) {
        rows[i][j] -= multiple * pivot[j];
      }
    }
  }

  /** Columns of the parameters of this block, ascending. */
  int[] members() {
    return members.clone();
  }

  /** Number of independent changes that the data do not see. */
  int freedom() {
    return basis.length;
  }

  /** Change {@code r}: one number for each member. */
  double[] change(int r) {
    return basis[r].clone();
  }

  /** Whether the data determine one combination of the members and no more. */
  boolean determinesOne() {
    return members.length == basis.length + 1 && basis.length > 0;
  }

  /** The one combination that is determined, of length 1. */
  double[] determined() {
    int widest = 0;
    for (int i = 0; i < members.length; i++) {
      if (projector[i][i] < projector[widest][widest]) {
        widest = i;
      }
    }
    final double[] combination = new double[members.length];
    final double root = Math.sqrt(Math.max(1 - projector[widest][widest], 0));
    for (int i = 0; i < combination.length; i++) {
      combination[i] = ((i == widest ? 1 : 0) - projector[i][widest]) / root;
    }
    return combination;
  }
}
