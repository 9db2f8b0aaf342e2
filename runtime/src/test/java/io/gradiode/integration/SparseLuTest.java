package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.Pattern;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factors and solutions of sparse matrices, against Commons Math. */
class SparseLuTest {

  /** A sparse matrix: its pattern, the values, and the same as a dense one. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in tests, never compared
  private record Sparse(Pattern pattern, double[] values, double[][] dense) {

    RealMatrix shifted(double shift) {
      final RealMatrix matrix = new Array2DRowRealMatrix(dense, true).scalarMultiply(-1.0);
      for (int i = 0; i < dense.length; i++) {
        matrix.addToEntry(i, i, shift);
      }
      return matrix;
    }
  }

  private static Sparse sparse(double[][] dense) {
    final StringBuilder text = new StringBuilder();
    final double[] values = new double[dense.length * dense.length];
    int count = 0;
    for (final double[] row : dense) {
      for (int j = 0; j < row.length; j++) {
        if (row[j] != 0.0) {
          text.append(j).append(' ');
          values[count++] = row[j];
        }
      }
      text.append("|\n");
    }
    return new Sparse(Pattern.parse(text.toString()), values, dense);
  }

  private static Sparse random(int n, double density, Random random) {
    final double[][] dense = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        dense[i][j] = random.nextDouble() < density ? random.nextGaussian() : 0.0;
      }
    }
    return sparse(dense);
  }

  private static int[] order(int n, Random random) {
    final int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      final int j = random.nextInt(i + 1);
      final int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private static double[] vector(int n, Random random) {
    return random.doubles(n, -1.0, 1.0).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 40, 63, 64, 65, 130})
  void solvesWhateverTheOrder(int n) {
    final Random random = new Random(n);
    for (int round = 0; round < 20; round++) {
      final Sparse matrix = random(n, 0.05 + 0.2 * random.nextDouble(), random);
      final SparseLu lu = new SparseLu(matrix.pattern(), order(n, random));
      final double[] factors = new double[lu.factorLength()];
      final double shift = 3.0 * Math.sqrt(n);
      assertTrue(lu.factorize(shift, matrix.values(), factors));
      final double[] b = vector(n, random);
      final RealMatrix dense = matrix.shifted(shift);
      final double[] solution = b.clone();
      lu.solve(factors, solution);
      assertArrayEquals(new LUDecomposition(dense).getSolver().solve(column(b)), solution);
      final double[] transposed = b.clone();
      lu.solveTransposed(factors, transposed);
      assertArrayEquals(
          new LUDecomposition(dense.transpose()).getSolver().solve(column(b)), transposed);
    }
  }

  private static RealMatrix column(double[] values) {
    final RealMatrix column = new Array2DRowRealMatrix(values.length, 1);
    column.setColumn(0, values);
    return column;
  }

  private static void assertArrayEquals(RealMatrix expected, double[] found) {
    org.junit.jupiter.api.Assertions.assertArrayEquals(expected.getColumn(0), found, 1e-12);
  }

  /** Cells in a row, two substances each, as of a reaction with diffusion. */
  @Test
  void theFactorsOfABandStayInTheBand() {
    final int cells = 160;
    final double[][] dense = new double[2 * cells][2 * cells];
    final Random random = new Random(3);
    for (int c = 0; c < cells; c++) {
      for (int s = 0; s < 2; s++) {
        final int i = 2 * c + s;
        dense[i][2 * c] = random.nextGaussian();
        dense[i][2 * c + 1] = random.nextGaussian();
        if (c > 0) {
          dense[i][i - 2] = 1.0;
        }
        if (c < cells - 1) {
          dense[i][i + 2] = 1.0;
        }
      }
    }
    final Sparse matrix = sparse(dense);
    final SparseLu lu = new SparseLu(matrix.pattern(), IntStream.range(0, 2 * cells).toArray());
    assertTrue(lu.entryCount() <= 4 * 2 * cells, lu.entryCount() + " entries");
    final double[] factors = new double[lu.factorLength()];
    assertTrue(lu.factorize(10.0, matrix.values(), factors));
    final double[] b = vector(2 * cells, random);
    final double[] solution = b.clone();
    lu.solve(factors, solution);
    assertArrayEquals(
        new LUDecomposition(matrix.shifted(10.0)).getSolver().solve(column(b)), solution);
  }

  /** A star: eliminated last, its center fills nothing in; eliminated first, everything. */
  @Test
  void theOrderDecidesWhatFillsIn() {
    final int n = 20;
    final double[][] dense = new double[n][n];
    for (int i = 0; i < n; i++) {
      dense[i][i] = 1.0;
      dense[0][i] = 1.0;
      dense[i][0] = 1.0;
    }
    final Pattern star = sparse(dense).pattern();
    final int[] outward = IntStream.range(0, n).toArray();
    final int[] inward = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
    assertEquals(2 * (n - 1), new SparseLu(star, inward).entryCount());
    assertEquals(n * (n - 1), new SparseLu(star, outward).entryCount());
  }

  @Test
  void aPivotIsZero() {
    assertFalse(factorizes(1.0, new double[][] {{1.0}}));
    assertFalse(factorizes(1.0, new double[][] {{0.5, 0.5}, {0.5, 0.5}}));
    assertTrue(factorizes(1.0, new double[][] {{0.5, 0.5}, {0.5, 0.25}}));
  }

  @Test
  void aPivotIsNotFinite() {
    assertFalse(factorizes(1.0, new double[][] {{Double.NaN}}));
    assertFalse(factorizes(1.0, new double[][] {{Double.POSITIVE_INFINITY}}));
    assertFalse(factorizes(Double.POSITIVE_INFINITY, new double[][] {{1.0}}));
    assertFalse(factorizes(Double.NaN, new double[][] {{1.0}}));
    assertFalse(factorizes(1.0, new double[][] {{0.5, 1e200}, {1e200, 0.5}}));
    assertFalse(factorizes(1.0, new double[][] {{0.5, Double.NaN}, {1.0, 0.5}}));
  }

  /** What is left of a conserved sum where reactions are faster than the shift can tell. */
  @Test
  void aPivotIsLostInRounding() {
    assertTrue(factorizes(1.0, new double[][] {{-1e12, 1e12}, {1e12, -1e12}}));
    assertFalse(factorizes(1.0, new double[][] {{-1e16, 1e16}, {1e16, -1e16}}));
    assertFalse(factorizes(1.0, new double[][] {{-3e17, 1e17}, {3e17, -1e17}}));
    assertFalse(factorizes(0.1 + 0.2, new double[][] {{0.3}}));
  }

  /** A tiny pivot is as good as any other, if nothing was lost in it. */
  @Test
  void pivotsAreNotJudgedByTheirSize() {
    final double[] sizes = {1e-120, 1.0, 1e120};
    final Random random = new Random(11);
    final Sparse matrix = random(3, 1.0, random);
    final double[][] scaled = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        scaled[i][j] = -matrix.dense()[i][j] * sizes[i] / sizes[j] * (i == j ? 10.0 : 1.0);
      }
    }
    assertTrue(factorizes(1.0, scaled));
    assertTrue(factorizes(1e-290, new double[][] {{-1e-290}}));
    assertTrue(factorizes(1e290, new double[][] {{-1.0}}));
  }

  private static boolean factorizes(double shift, double[][] dense) {
    final Sparse matrix = sparse(dense);
    final SparseLu lu = new SparseLu(matrix.pattern(), IntStream.range(0, dense.length).toArray());
    return lu.factorize(shift, matrix.values(), new double[lu.factorLength()]);
  }

  @Test
  void anOrderIsAPermutation() {
    final Pattern pattern = Pattern.parse("0|\n1|\n");
    assertThrows(IllegalArgumentException.class, () -> new SparseLu(pattern, new int[] {1, 1}));
  }
}
