package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.askTell;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskTellTest {

  private static final double[] START = {0.9, 0.85};

  private static InCube rastrigin() {
    return InCube.of(Problems.rastrigin(2), -4, 7);
  }

  /** A grid that shrinks round the best point so far: a method of one's own. */
  private static final class Zoom implements Proposer {
    private double[] center;
    private double best = Double.POSITIVE_INFINITY;
    private double width = 0.5;
    private final List<Double> improved = new ArrayList<>();

    Zoom(double[] start) {
      center = start;
    }

    @Override
    public double[][] ask() {
      List<double[]> points = new ArrayList<>();
      for (int i = -4; i <= 4 && width > 1e-9; i++) {
        for (int j = -4; j <= 4; j++) {
          double x = center[0] + i * width / 4;
          double y = center[1] + j * width / 4;
          points.add(new double[] {Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))});
        }
      }
      return points.toArray(double[][]::new);
    }

    @Override
    public void tell(double[][] points, double[] values) {
      for (int i = 0; i < points.length; i++) {
        if (values[i] < best) {
          best = values[i];
          center = points[i];
        }
      }
      width *= 0.7;
    }

    @Override
    public void improved(int index, double[] point, double value) {
      assertTrue(value < best);
      best = value;
      center = point;
      improved.add(value);
    }
  }

  @Test
  void aMethodOfOnesOwnSearches() {
    OptimizationResult result =
        askTell("zoom", Zoom::new).search(rastrigin(), START, Polish.none(), Monitor.none());

    assertTrue(result.value() < 1e-12, result::toString);
    assertEquals(57, result.iterations());
    assertEquals(1 + 81 * 57, result.evaluations().total());
    assertEquals(StopReason.ROUNDS_DONE, result.reason());
  }

  @Test
  void itIsAskedAsOftenAsAllowedAndSeenByTheMonitor() {
    List<Iteration> seen = new ArrayList<>();
    OptimizationResult result =
        askTell("zoom", Zoom::new)
            .rounds(3)
            .search(
                rastrigin(),
                START,
                Polish.none(),
                iteration -> {
                  seen.add(iteration);
                  return Monitor.Decision.CONTINUE;
                });

    assertEquals(3, result.iterations());
    assertEquals(List.of(1, 2, 3), seen.stream().map(Iteration::number).toList());
    assertEquals("zoom", seen.get(0).method());
    assertEquals(result.value(), seen.get(2).value());
  }

  @Test
  void itIsToldOfWhatAPolishHasFound() {
    Zoom[] zoom = new Zoom[1];
    OptimizationResult result =
        askTell(
                "zoom",
                start -> {
                  zoom[0] = new Zoom(start);
                  return zoom[0];
                })
            .polishEachRound()
            .rounds(4)
            .search(rastrigin(), START, InCube.polish(bfgs()), Monitor.none());

    assertTrue(zoom[0].improved.size() >= 1);
    assertTrue(result.value() <= zoom[0].improved.get(zoom[0].improved.size() - 1));
    assertTrue(result.evaluations().gradients() > 0);
  }

  @Test
  void pointsOutsideOfTheCubeAreRefused() {
    for (double[] outside : new double[][] {{0.5, 1.5}, {-0.1, 0}, {0.5}, {Double.NaN, 0.5}}) {
      AskTell search = askTell("astray", start -> proposing(outside));
      IllegalStateException e =
          assertThrows(
              IllegalStateException.class,
              () -> search.search(rastrigin(), START, Polish.none(), Monitor.none()));
      assertTrue(
          e.getMessage().startsWith("astray has proposed " + Arrays.toString(outside)),
          e::getMessage);
    }
  }

  private static Proposer proposing(double[] point) {
    return new Proposer() {
      @Override
      public double[][] ask() {
        return new double[][] {point};
      }

      @Override
      public void tell(double[][] points, double[] values) {}
    };
  }

  @Test
  void differentialEvolutionIsTheSameWhenDrivenFromOutside() {
    Objective objective = Walled.withNan(rastrigin(), c -> c[1] < 0.2);
    DifferentialEvolution search = differentialEvolution().rounds(25).seed(8);
    List<double[]> inside = new ArrayList<>();
    Objective recorded =
        Walled.of(
            objective,
            x -> {
              inside.add(x.clone());
              return false;
            });
    search.search(recorded, START, Polish.none(), Monitor.none());

    List<double[]> outside = new ArrayList<>();
    Proposer proposer = search.proposer(START);
    double[][] points = proposer.ask();
    while (points.length > 0) {
      outside.addAll(List.of(points));
      proposer.tell(points, Arrays.stream(points).mapToDouble(objective::value).toArray());
      points = proposer.ask();
    }

    assertTrue(
        Arrays.deepEquals(inside.toArray(double[][]::new), outside.toArray(double[][]::new)));
    assertEquals(20 * 26, outside.size());
  }

  @Test
  void valuesThatWereNotAskedForAreRefused() {
    Proposer proposer = differentialEvolution().population(10).proposer(START);
    double[][] points = proposer.ask();

    assertThrows(
        IllegalArgumentException.class, () -> proposer.tell(points, new double[] {1, 2, 3}));
  }
}
