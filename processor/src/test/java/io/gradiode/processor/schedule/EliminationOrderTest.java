package io.gradiode.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EliminationOrderTest {

  @Test
  void anArrowIsEliminatedFromItsTips() {
    final List<BitSet> pattern = diagonal(5);
    for (int i = 1; i < 5; i++) {
      pattern.get(0).set(i);
      pattern.get(i).set(0);
    }
    final List<Integer> order = EliminationOrder.of(pattern);
    assertEquals(0, fillIn(pattern, order));
    assertTrue(order.indexOf(0) >= 3, order::toString);
  }

  @Test
  void aChainAndATreeDoNotFillIn() {
    final int size = 200;
    final Random random = new Random(1);
    final List<BitSet> tree = diagonal(size);
    for (int i = 1; i < size; i++) {
      final int parent = random.nextInt(i);
      tree.get(i).set(parent);
      tree.get(parent).set(i);
    }
    assertEquals(0, fillIn(tree, EliminationOrder.of(tree)));
  }

  @Test
  void whatIsTriangularDoesNotFillInWhateverItsOrder() {
    final List<BitSet> pattern = diagonal(100);
    final Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      final int one = random.nextInt(100);
      final int other = random.nextInt(100);
      pattern.get(Math.min(one, other) * 37 % 100).set(Math.max(one, other) * 37 % 100);
    }
    assertEquals(0, fillIn(pattern, EliminationOrder.of(pattern)));
  }

  @Test
  void anyOrderIsAPermutationAndAThousandStatesTakeNoTime() {
    final int size = 1000;
    final Random random = new Random(3);
    final List<BitSet> pattern = diagonal(size);
    for (int i = 0; i < 6 * size; i++) {
      pattern.get(random.nextInt(size)).set(random.nextInt(size));
    }
    final long start = System.nanoTime();
    final List<Integer> order = EliminationOrder.of(pattern);
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    assertEquals(IntStream.range(0, size).boxed().toList(), order.stream().sorted().toList());
    final List<Integer> natural = IntStream.range(0, size).boxed().toList();
    assertTrue(fillIn(pattern, order) < fillIn(pattern, natural) / 3);
  }

  private static List<BitSet> diagonal(int size) {
    final List<BitSet> pattern = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pattern.add(new BitSet());
      pattern.get(i).set(i);
    }
    return pattern;
  }

  /** Entries that were zero by structure. */
  private static int fillIn(List<BitSet> pattern, List<Integer> order) {
    final List<BitSet> rows = pattern.stream().map(row -> (BitSet) row.clone()).toList();
    final BitSet left = new BitSet();
    left.set(0, pattern.size());
    int filled = 0;
    for (int pivot : order) {
      left.clear(pivot);
      for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
        if (rows.get(i).get(pivot)) {
          final BitSet added = (BitSet) rows.get(pivot).clone();
          added.and(left);
          added.andNot(rows.get(i));
          filled += added.cardinality();
          rows.get(i).or(added);
        }
      }
    }
    return filled;
  }
}
