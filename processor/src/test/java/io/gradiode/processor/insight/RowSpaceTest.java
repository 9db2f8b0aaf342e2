package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linear algebra without rounding. */
class RowSpaceTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "5, 8, 3", "8, 8, 8", "8, 5, 5", "20, 30, 11"})
  void nullSpaceIsOrthogonalToAllRows(int count, int columns, int rank) {
    final Random random = new Random(7);
    final long[][] basis = random(random, rank, columns);
    final RowSpace space = new RowSpace(columns);
    for (long[] mixture : random(random, count, rank)) {
      final long[] row = new long[columns];
      for (int i = 0; i < rank; i++) {
        for (int j = 0; j < columns; j++) {
          row[j] = Field.add(row[j], Field.multiply(mixture[i], basis[i][j]));
        }
      }
      space.add(row);
      assertFalse(space.add(row));
    }
    assertEquals(Math.min(count, rank), space.rank());
    assertEquals(columns - space.rank(), space.nullSpace().size());
    for (long[] vector : space.nullSpace()) {
      for (int i = 0; i < Math.min(rank, count >= rank ? rank : 0); i++) {
        assertEquals(0, dot(vector, basis[i]));
      }
    }
  }

  @Test
  void componentsAreTheFinestParts() {
    final RowSpace space = new RowSpace(7);
    // 0 and 1 move together, 2 alone, 3 not at all, 4, 5 and 6 in two directions.
    assertTrue(space.add(new long[] {1, Field.negate(1), 0, 0, 0, 0, 0}));
    assertTrue(space.add(new long[] {0, 0, 0, 1, 0, 0, 0}));
    assertTrue(space.add(new long[] {0, 0, 0, 0, 1, 2, 3}));
    assertEquals(
        List.of("{0, 1}", "{2}", "{4, 5, 6}"),
        space.nullComponents().stream().map(Object::toString).sorted().toList());
  }

  private static long[][] random(Random random, int rows, int columns) {
    final long[][] matrix = new long[rows][columns];
    for (long[] row : matrix) {
      Arrays.setAll(row, i -> Math.floorMod(random.nextLong(), Field.PRIME));
    }
    return matrix;
  }

  private static long dot(long[] left, long[] right) {
    long sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum = Field.add(sum, Field.multiply(left[i], right[i]));
    }
    return sum;
  }
}
