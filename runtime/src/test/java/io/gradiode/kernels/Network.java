package io.gradiode.kernels;

import io.gradiode.integration.SparseKernel;
import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network of reactions {@code a + b → c} by the law of mass action, as the processor compiles it:
 * the specification of {@link SparseEquations}. Beside reactions, each with a rate constant of its
 * own, there are
 *
 * <ul>
 *   <li>a Hill term, {@code x_0' += v x_1² / (K² + x_1²)},
 *   <li>an input, {@code x_1' += k u(t)}, and a drift in time, {@code x_2' += c t},
 *   <li>decay of every species by one constant, {@code x_i' −= d x_i},
 *   <li>initial values {@code x_0 = s}, {@code x_1 = s x_0 / 2}, and numbers,
 *   <li>observables {@code x_0}, {@code q x_2 + x_3} and {@code x_1²},
 *   <li>a parameter that nothing depends on.
 * </ul>
 */
public final class Network implements SparseEquations {

  private static final int HILL_RATE = 0;
  private static final int HILL_LEVEL = 1;
  private static final int INFLOW = 2;
  private static final int DRIFT = 3;
  private static final int DECAY = 4;
  private static final int START = 5;
  private static final int WEIGHT = 6;
  private static final int IDLE = 7;
  private static final int EXTRAS = 8;

  private record Reaction(int a, int b, int c) {}

  private final int n;
  private final List<Reaction> reactions = new ArrayList<>();
  private final Pattern ratePattern;

  /** Place of each derivative, by row and column; −1 if it is zero by structure. */
  private final int[] places;

  private final int[] curved;

  /**
   * @param n number of species, at least 4
   * @param count number of reactions
   */
  public Network(int n, int count, long seed) {
    this.n = n;
    final Random random = new Random(seed);
    for (int r = 0; r < count; r++) {
      final int a = random.nextInt(n);
      final int b = r % 3 == 0 ? -1 : random.nextInt(n);
      // Mostly with neighbors, as in a pathway.
      reactions.add(new Reaction(a, b, (a + 1 + random.nextInt(Math.min(n - 1, 4))) % n));
    }
    final int width = n + parameterCount();
    places = IntStream.range(0, n * width).toArray();
    final double[] anywhere = random.doubles(n, 0.5, 1.5).toArray();
    final double[] dense = new double[n * width];
    partials(0.7, anywhere, 0.4, parameters(), dense);
    final double[] along = new double[n * width];
    along(anywhere, anywhere, 0.3, 0.9, parameters(), along);
    ratePattern = pattern(n, entry -> dense[entry] != 0.0);
    Arrays.fill(places, -1);
    for (int i = 0; i < n; i++) {
      for (int k = ratePattern.stateStart(i); k < ratePattern.stateStart(i + 1); k++) {
        places[i * width + ratePattern.state(k)] = k;
      }
      for (int k = ratePattern.parameterStart(i); k < ratePattern.parameterStart(i + 1); k++) {
        places[i * width + n + ratePattern.parameter(k)] = k;
      }
    }
    curved =
        IntStream.range(0, n * width)
            .filter(entry -> along[entry] != 0.0)
            .map(entry -> places[entry])
            .sorted()
            .toArray();
  }

  /** A pattern of the entries {@code row (n + P) + column}; behind the states are parameters. */
  private Pattern pattern(int rows, IntPredicate isEntry) {
    final int width = n + parameterCount();
    final StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      final int row = i * width;
      text.append(columns(0, n, column -> isEntry.test(row + column))).append('|');
      text.append(columns(n, width, column -> isEntry.test(row + column))).append('\n');
    }
    return Pattern.parse(text.toString());
  }

  private static String columns(int from, int to, IntPredicate isEntry) {
    return IntStream.range(from, to)
        .filter(isEntry)
        .mapToObj(column -> String.valueOf(column - from))
        .collect(Collectors.joining(" "));
  }

  private Pattern pattern(int rows, int... rowsAndColumns) {
    final BitSet entries = new BitSet();
    for (int i = 0; i < rowsAndColumns.length; i += 2) {
      entries.set(rowsAndColumns[i] * (n + parameterCount()) + rowsAndColumns[i + 1]);
    }
    return pattern(rows, entries::get);
  }

  private void add(double[] partials, int row, int column, double value) {
    final int place = places[row * (n + parameterCount()) + column];
    if (place >= 0) {
      partials[place] += value;
    }
  }

  /** A model around its equations. */
  public HandWrittenModel<Network> model() {
    return HandWrittenModel.of(
        "Network",
        names("x", n),
        names("p", parameterCount()),
        "u",
        "x0 mixed squared",
        new SparseKernel(this));
  }

  private static String names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  /** Parameters at which nothing is fast or slow. */
  public double[] parameters() {
    final double[] parameters = new double[parameterCount()];
    final Random random = new Random(7);
    for (int r = 0; r < reactions.size(); r++) {
      parameters[r] = 0.2 + random.nextDouble();
    }
    final int extra = reactions.size();
    parameters[extra + HILL_RATE] = 0.8;
    parameters[extra + HILL_LEVEL] = 0.6;
    parameters[extra + INFLOW] = 0.7;
    parameters[extra + DRIFT] = 0.1;
    parameters[extra + DECAY] = 0.3;
    parameters[extra + START] = 1.2;
    parameters[extra + WEIGHT] = 0.4;
    parameters[extra + IDLE] = 3.0;
    return parameters;
  }

  private int column(int extra) {
    return n + reactions.size() + extra;
  }

  private static double extra(double[] parameters, int extra, int reactions) {
    return parameters[reactions + extra];
  }

  private static double input(double t, double[] inputs) {
    return inputs[1] + inputs[2] * (t - inputs[0]);
  }

  @Override
  public int stateCount() {
    return n;
  }

  @Override
  public int parameterCount() {
    return reactions.size() + EXTRAS;
  }

  @Override
  public int inputCount() {
    return 1;
  }

  @Override
  public int observableCount() {
    return 3;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0, 1, 2, 3};
  }

  @Override
  public boolean isAutonomous() {
    return false;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    final int count = reactions.size();
    for (int i = 0; i < n; i++) {
      rates[i] = -extra(parameters, DECAY, count) * y[i];
    }
    for (int r = 0; r < count; r++) {
      final Reaction reaction = reactions.get(r);
      final double v = parameters[r] * y[reaction.a] * (reaction.b < 0 ? 1.0 : y[reaction.b]);
      rates[reaction.a] -= v;
      if (reaction.b >= 0) {
        rates[reaction.b] -= v;
      }
      rates[reaction.c] += v;
    }
    final double level = extra(parameters, HILL_LEVEL, count);
    final double square = y[1] * y[1];
    rates[0] += extra(parameters, HILL_RATE, count) * square / (level * level + square);
    rates[1] += extra(parameters, INFLOW, count) * input(t, inputs);
    rates[2] += extra(parameters, DRIFT, count) * t;
  }

  @Override
  public Pattern ratePattern() {
    return ratePattern;
  }

  @Override
  public void ratePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    Arrays.fill(partials, 0, ratePattern.length(), 0.0);
    partials(t, y, input(t, inputs), parameters, partials);
  }

  private void partials(double t, double[] y, double u, double[] p, double[] target) {
    final int count = reactions.size();
    for (int i = 0; i < n; i++) {
      add(target, i, i, -extra(p, DECAY, count));
      add(target, i, column(DECAY), -y[i]);
    }
    for (int r = 0; r < count; r++) {
      final Reaction each = reactions.get(r);
      if (each.b < 0) {
        spread(each, each.a, p[r], target);
        spread(each, n + r, y[each.a], target);
      } else {
        spread(each, each.a, p[r] * y[each.b], target);
        spread(each, each.b, p[r] * y[each.a], target);
        spread(each, n + r, y[each.a] * y[each.b], target);
      }
    }
    final double level = extra(p, HILL_LEVEL, count);
    final double square = y[1] * y[1];
    final double sum = level * level + square;
    final double rate = extra(p, HILL_RATE, count);
    add(target, 0, 1, rate * 2.0 * y[1] * level * level / (sum * sum));
    add(target, 0, column(HILL_RATE), square / sum);
    add(target, 0, column(HILL_LEVEL), -rate * square * 2.0 * level / (sum * sum));
    add(target, 1, column(INFLOW), u);
    add(target, 2, column(DRIFT), t);
  }

  private void spread(Reaction reaction, int column, double value, double[] target) {
    add(target, reaction.a, column, -value);
    if (reaction.b >= 0) {
      add(target, reaction.b, column, -value);
    }
    add(target, reaction.c, column, value);
  }

  @Override
  public int[] curvedPartials() {
    return curved.clone();
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
    for (final int place : curved) {
      partials[place] = 0.0;
    }
    along(y, direction, timeDirection, timeDirection * inputs[2], parameters, partials);
  }

  private void along(double[] y, double[] d, double dt, double du, double[] p, double[] target) {
    final int count = reactions.size();
    for (int i = 0; i < n; i++) {
      add(target, i, column(DECAY), -d[i]);
    }
    for (int r = 0; r < count; r++) {
      final Reaction each = reactions.get(r);
      if (each.b < 0) {
        spread(each, n + r, d[each.a], target);
      } else {
        spread(each, each.a, p[r] * d[each.b], target);
        spread(each, each.b, p[r] * d[each.a], target);
        spread(each, n + r, y[each.a] * d[each.b] + d[each.a] * y[each.b], target);
      }
    }
    final double level = extra(p, HILL_LEVEL, count);
    final double square = y[1] * y[1];
    final double sum = level * level + square;
    final double rate = extra(p, HILL_RATE, count);
    final double slope = 2.0 * y[1] * d[1];
    add(
        target,
        0,
        1,
        rate * 2.0 * level * level * (d[1] / (sum * sum) - 2.0 * y[1] * slope / (sum * sum * sum)));
    add(target, 0, column(HILL_RATE), slope / sum - square * slope / (sum * sum));
    add(
        target,
        0,
        column(HILL_LEVEL),
        -rate * 2.0 * level * (slope / (sum * sum) - 2.0 * square * slope / (sum * sum * sum)));
    add(target, 1, column(INFLOW), du);
    add(target, 2, column(DRIFT), dt);
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    Arrays.fill(slopes, 0, n, 0.0);
    slopes[1] = extra(parameters, INFLOW, reactions.size()) * inputs[2];
    slopes[2] = extra(parameters, DRIFT, reactions.size());
  }

  @Override
  public int[] eliminationOrder() {
    return IntStream.range(0, n).map(i -> n - 1 - i).toArray();
  }

  @Override
  public void initialStates(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    final double start = extra(parameters, START, reactions.size());
    for (int i = 2; i < n; i++) {
      y[i] = 0.1 + 0.8 * ((i * 7) % n) / n;
    }
    y[0] = start;
    y[1] = 0.5 * start * y[0];
  }

  @Override
  public Pattern initialPattern() {
    return pattern(n, 0, column(START), 1, 0, 1, column(START));
  }

  @Override
  public int[] initialOrder() {
    return IntStream.range(0, n).toArray();
  }

  @Override
  public void initialPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    partials[0] = 0.5 * extra(parameters, START, reactions.size());
    partials[1] = 1.0;
    partials[2] = 0.5 * y[0];
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[0];
    observables[1] = extra(parameters, WEIGHT, reactions.size()) * y[2] + y[3];
    observables[2] = y[1] * y[1];
  }

  @Override
  public Pattern observablePattern() {
    return pattern(3, 0, 0, 1, 2, 1, 3, 1, column(WEIGHT), 2, 1);
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
    partials[1] = extra(parameters, WEIGHT, reactions.size());
    partials[2] = 1.0;
    partials[3] = 2.0 * y[1];
    partials[4] = y[2];
  }
}
