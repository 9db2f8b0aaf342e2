package io.gradiode.optimization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The points of {@link DifferentialEvolution} that are alive, and how they are challenged. */
final class Population implements Proposer {

  private static final double SMALLEST_WEIGHT = 0.5;
  private static final double LARGEST_WEIGHT = 1.0;
  private static final double CROSSOVER = 0.8;

  /** Challengers are drawn towards one of this part of the points, the best ones. */
  private static final double ELITE = 0.1;

  /** Values that differ by less, relative to the best, are equal. */
  private static final double EQUAL_VALUES = 1e-12;

  private final SplittableRandom random;
  private final int rounds;
  private final double[][] points;
  private final double[] values;
  private OptionalInt newcomer = OptionalInt.empty();

  /** How often values were told. */
  private int told;

  /**
   * @param start one of the first points, not modified
   * @param rounds after the first population
   */
  Population(int size, double[] start, int rounds, long seed) {
    this.random = new SplittableRandom(seed);
    this.rounds = rounds;
    this.points = LatinHypercube.points(size, start.length, seed);
    this.points[0] = start.clone();
    this.values = new double[size];
    Arrays.fill(values, Double.POSITIVE_INFINITY);
  }

  /** The first population; then one challenger for each point that is alive. */
  @Override
  public double[][] ask() {
    if (told == 0) {
      return points.clone();
    }
    if (told > rounds || isOfOneMind()) {
      return new double[0][];
    }
    int[] elite = elite();
    double[][] challengers = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      challengers[i] = challenger(i, points[elite[random.nextInt(elite.length)]]);
    }
    return challengers;
  }

  /** Each challenger that is not worse takes the place of the point that it has challenged. */
  @Override
  public void tell(double[][] challengers, double[] theirValues) {
    if (challengers.length != points.length || theirValues.length != points.length) {
      throw new IllegalArgumentException(
          "%d points and %d values were told, but %d were asked for"
              .formatted(challengers.length, theirValues.length, points.length));
    }
    newcomer = OptionalInt.empty();
    for (int i = 0; i < points.length; i++) {
      double value = Double.isFinite(theirValues[i]) ? theirValues[i] : Double.POSITIVE_INFINITY;
      boolean better = value < values[i];
      if (value <= values[i]) {
        points[i] = challengers[i].clone();
        values[i] = value;
      }
      if (better && (newcomer.isEmpty() || values[i] < values[newcomer.getAsInt()])) {
        newcomer = OptionalInt.of(i);
      }
    }
    told++;
  }

  @Override
  public void improved(int index, double[] point, double value) {
    if (value < values[index]) {
      points[index] = point.clone();
      values[index] = value;
    }
  }

  /** The best of the points that have won their place in the last round. */
  OptionalInt newcomer() {
    return newcomer;
  }

  double[] point(int i) {
    return points[i];
  }

  double value(int i) {
    return values[i];
  }

  private double[] challenger(int i, double[] good) {
    double weight = SMALLEST_WEIGHT + (LARGEST_WEIGHT - SMALLEST_WEIGHT) * random.nextDouble();
    int a = otherThan(i, i);
    int b = otherThan(i, a);
    double[] challenger = points[i].clone();
    int always = random.nextInt(challenger.length);
    for (int j = 0; j < challenger.length; j++) {
      if (j == always || random.nextDouble() < CROSSOVER) {
        double moved =
            points[i][j]
                + weight * (good[j] - points[i][j])
                + weight * (points[a][j] - points[b][j]);
        challenger[j] = Cube.reflected(moved);
      }
    }
    return challenger;
  }

  private int otherThan(int i, int j) {
    int k = random.nextInt(points.length);
    while (k == i || k == j) {
      k = random.nextInt(points.length);
    }
    return k;
  }

  /** Indices of the best points, two at least; of equal ones the first. */
  private int[] elite() {
    return IntStream.range(0, points.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .limit(Math.max(2, (int) (ELITE * points.length)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether all points have the same finite value: nothing will change any more. */
  private boolean isOfOneMind() {
    double smallest = Arrays.stream(values).min().getAsDouble();
    double largest = Arrays.stream(values).max().getAsDouble();
    return largest - smallest <= EQUAL_VALUES * Math.abs(smallest);
  }
}
