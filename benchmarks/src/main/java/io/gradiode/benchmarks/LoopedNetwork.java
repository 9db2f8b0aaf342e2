package io.gradiode.benchmarks;

import io.gradiode.integration.SparseKernel;
import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * A network of reactions {@code a → c} and {@code a + b → c} by the law of mass action, each with a
 * rate constant of its own, of any size: sparse equations in loops, to measure {@link SparseKernel}
 * and not what generated code costs.
 */
public final class LoopedNetwork implements SparseEquations {

  private final int n;

  /** For each reaction its species; {@code b} is −1 where there is none. */
  private final int[] a;

  private final int[] b;
  private final int[] c;

  private final Pattern pattern;

  /** Where each reaction adds to derivatives: the three rows by a, by b, and by its constant. */
  private final int[][] places;

  /**
   * @param species at least 6
   * @param reactions number of reactions, and of parameters
   */
  public LoopedNetwork(int species, int reactions, long seed) {
    n = species;
    a = new int[reactions];
    b = new int[reactions];
    c = new int[reactions];
    final Random random = new Random(seed);
    for (int r = 0; r < reactions; r++) {
      a[r] = r % n;
      // Mostly within a pathway; each tenth reaction goes anywhere.
      final int reach = r % 10 == 9 ? n - 1 : 4;
      b[r] = r % 3 == 0 ? -1 : (a[r] + 1 + random.nextInt(reach)) % n;
      do {
        c[r] = (a[r] + 1 + random.nextInt(reach + 1)) % n;
      } while (c[r] == a[r] || c[r] == b[r]);
    }
    pattern = pattern();
    places = places();
  }

  /** A number for each rate constant. */
  public double[] parameters() {
    final double[] parameters = new double[a.length];
    for (int r = 0; r < parameters.length; r++) {
      parameters[r] = 0.1 + (r * 37 % 100) / 100.0;
    }
    return parameters;
  }

  private Pattern pattern() {
    final BitSet[] states = new BitSet[n];
    final BitSet[] parameters = new BitSet[n];
    for (int i = 0; i < n; i++) {
      states[i] = new BitSet();
      parameters[i] = new BitSet();
    }
    for (int r = 0; r < a.length; r++) {
      for (final int row : new int[] {a[r], b[r], c[r]}) {
        if (row >= 0) {
          states[row].set(a[r]);
          parameters[row].set(r);
          if (b[r] >= 0) {
            states[row].set(b[r]);
          }
        }
      }
    }
    final StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      states[i].stream().forEach(j -> text.append(j).append(' '));
      text.append('|');
      parameters[i].stream().forEach(r -> text.append(' ').append(r));
      text.append('\n');
    }
    return Pattern.parse(text.toString());
  }

  private int[][] places() {
    final int[][] all = new int[a.length][];
    for (int r = 0; r < a.length; r++) {
      final int[] rows = {a[r], b[r], c[r]};
      final int[] columns = {a[r], b[r], n + r};
      all[r] = new int[9];
      for (int column = 0; column < 3; column++) {
        for (int row = 0; row < 3; row++) {
          all[r][3 * column + row] = place(rows[row], columns[column]);
        }
      }
    }
    return all;
  }

  private int place(int row, int column) {
    if (row < 0 || column < 0) {
      return -1;
    }
    if (column >= n) {
      int place = pattern.parameterStart(row);
      while (pattern.parameter(place) != column - n) {
        place++;
      }
      return place;
    }
    int place = pattern.stateStart(row);
    while (pattern.state(place) != column) {
      place++;
    }
    return place;
  }

  @Override
  public int stateCount() {
    return n;
  }

  @Override
  public int parameterCount() {
    return a.length;
  }

  @Override
  public int inputCount() {
    return 0;
  }

  @Override
  public int observableCount() {
    return 1;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {n - 1};
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    Arrays.fill(rates, 0, n, 0.0);
    for (int r = 0; r < a.length; r++) {
      final double v = parameters[r] * y[a[r]] * (b[r] < 0 ? 1.0 : y[b[r]]);
      rates[a[r]] -= v;
      rates[c[r]] += v;
      if (b[r] >= 0) {
        rates[b[r]] -= v;
      }
    }
  }

  @Override
  public Pattern ratePattern() {
    return pattern;
  }

  @Override
  public void ratePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    Arrays.fill(partials, 0, pattern.length(), 0.0);
    for (int r = 0; r < a.length; r++) {
      final double second = b[r] < 0 ? 1.0 : y[b[r]];
      add(partials, places[r], 0, parameters[r] * second);
      if (b[r] >= 0) {
        add(partials, places[r], 3, parameters[r] * y[a[r]]);
      }
      add(partials, places[r], 6, y[a[r]] * second);
    }
  }

  private static void add(double[] partials, int[] rows, int first, double value) {
    partials[rows[first]] -= value;
    if (rows[first + 1] >= 0) {
      partials[rows[first + 1]] -= value;
    }
    partials[rows[first + 2]] += value;
  }

  @Override
  public int[] curvedPartials() {
    final int[] all = new int[pattern.length()];
    for (int k = 0; k < all.length; k++) {
      all[k] = k;
    }
    return all;
  }

  @Override
  public void ratePartialsAlong(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    Arrays.fill(partials, 0, pattern.length(), 0.0);
    for (int r = 0; r < a.length; r++) {
      if (b[r] < 0) {
        add(partials, places[r], 6, direction[a[r]]);
      } else {
        add(partials, places[r], 0, parameters[r] * direction[b[r]]);
        add(partials, places[r], 3, parameters[r] * direction[a[r]]);
        add(partials, places[r], 6, y[a[r]] * direction[b[r]] + direction[a[r]] * y[b[r]]);
      }
    }
  }

  /** The state that acts on fewest others, and is acted on by fewest, goes first. */
  @Override
  public int[] eliminationOrder() {
    final BitSet[] rows = new BitSet[n];
    for (int i = 0; i < n; i++) {
      rows[i] = new BitSet();
      rows[i].set(i);
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        rows[i].set(pattern.state(k));
      }
    }
    final int[] order = new int[n];
    final BitSet left = new BitSet();
    left.set(0, n);
    for (int step = 0; step < n; step++) {
      final int chosen = cheapest(rows, left);
      order[step] = chosen;
      left.clear(chosen);
      for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
        if (rows[i].get(chosen)) {
          rows[i].or(rows[chosen]);
          rows[i].and(left);
        }
      }
    }
    return order;
  }

  private static int cheapest(BitSet[] rows, BitSet left) {
    int chosen = -1;
    int least = Integer.MAX_VALUE;
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      int column = 0;
      for (int j = left.nextSetBit(0); j >= 0; j = left.nextSetBit(j + 1)) {
        column += rows[j].get(i) ? 1 : 0;
      }
      final int cost = (rows[i].cardinality() - 1) * (column - 1);
      if (cost < least) {
        least = cost;
        chosen = i;
      }
    }
    return chosen;
  }

  @Override
  public void initialStates(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    for (int i = 0; i < n; i++) {
      y[i] = 0.2 + (i * 7 % 10) / 10.0;
    }
  }

  @Override
  public Pattern initialPattern() {
    return Pattern.parse("|\n".repeat(n));
  }

  @Override
  public int[] initialOrder() {
    final int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    return order;
  }

  @Override
  public void initialPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // All are numbers.
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[n - 1];
  }

  @Override
  public Pattern observablePattern() {
    return Pattern.parse((n - 1) + "|\n");
  }

  @Override
  public void observablePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    partials[0] = 1.0;
  }
}
