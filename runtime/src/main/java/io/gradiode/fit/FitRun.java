package io.gradiode.fit;

import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;

import io.gradiode.integration.Tolerances;
import io.gradiode.objective.Goal;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.Polish;
import io.gradiode.optimization.Search;
import io.gradiode.optimization.StopReason;
import io.gradiode.report.Cost;
import io.gradiode.report.FitReport;
import io.gradiode.report.FitResult;
import io.gradiode.report.Results;
import io.gradiode.report.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One run of a fit: search, polish, and what is known at the end. */
final class FitRun<M> {

  private final Sentence<M> sentence;
  private final List<Boolean> overridden;
  private final ParameterSpace space;
  private final Tolerances tolerances;
  private final ModelObjective<M> data;
  private final Branch record;
  private final Objective objective;
  private final Optional<Optimizer> optimizer;
  private final List<Stage> stages = new ArrayList<>();
  private final long begin = System.nanoTime();
  private double[] best;
  private double bestValue = Double.POSITIVE_INFINITY;

  private FitRun(Sentence<M> sentence) {
    this.sentence = sentence;
    this.overridden = ParameterRoles.overridden(sentence);
    this.space = ParameterRoles.space(sentence, overridden);
    this.tolerances = sentence.options().tolerances();
    this.data =
        ModelObjective.of(
                sentence.model(), tolerances, sentence.problem().experiments(), Goal.leastSquares())
            .sensitiveTo(estimatedMask());
    this.record = Branch.root(names(), units(), estimated());
    this.objective = differentiated(RecordedObjective.of(data, record));
    this.optimizer = optimizer(sentence).map(o -> o.assumingNoise(tolerances.relative()));
    this.best = space.start();
  }

  static <M> FitRun<M> of(Sentence<M> sentence) {
    return new FitRun<>(sentence);
  }

  /** A search alone stands for itself; without anything said, there is a default. */
  private static Optional<Optimizer> optimizer(Sentence<?> sentence) {
    return sentence.strategy().search().isPresent() || sentence.strategy().polish().isPresent()
        ? sentence.strategy().polish()
        : Optional.of(levenbergMarquardt());
  }

  FitReport<M> run() {
    sentence
        .strategy()
        .search()
        .ifPresent(search -> ParameterRoles.requireBounds(sentence, search.name()));
    optimizer
        .filter(o -> o.coordinates() == Coordinates.UNIT_CUBE)
        .ifPresent(o -> ParameterRoles.requireBounds(sentence, o.name()));
    sentence
        .strategy()
        .search()
        .map(s -> s.assumingNoise(tolerances.relative()))
        .ifPresent(this::search);
    if (!isCancelled()) {
      optimizer.ifPresent(this::polish);
    }
    sentence.options().progress().ended();
    return FitReport.of(result());
  }

  private void search(Search search) {
    record.begin(search.name());
    final OptimizationResult result =
        search.search(
            space.unitCube(objective),
            space.toUnitCube(best),
            polishing(optimizer.orElseGet(this::defaultPolish)),
            monitor(space::fromUnitCube));
    finish(search.name(), result, space::fromUnitCube);
  }

  /** What a search polishes with if nothing was said; one that does not polish never asks. */
  private Optimizer defaultPolish() {
    return levenbergMarquardt().assumingNoise(tolerances.relative());
  }

  private void polish(Optimizer local) {
    record.begin(local.name());
    if (local.coordinates() == Coordinates.UNIT_CUBE) {
      final OptimizationResult result =
          local.minimize(
              space.unitCube(objective), space.toUnitCube(best), monitor(space::fromUnitCube));
      finish(local.name(), result, space::fromUnitCube);
    } else {
      final OptimizationResult result =
          local.minimize(
              space.unbounded(objective), space.toUnbounded(best), monitor(space::fromUnbounded));
      finish(local.name(), result, space::fromUnbounded);
    }
  }

  /** The optimizer as a search uses it: from a point of the cube to another. */
  private Polish polishing(Optimizer local) {
    if (local.coordinates() == Coordinates.UNIT_CUBE) {
      return local::minimize;
    }
    return (unitCube, point, monitor) -> {
      final OptimizationResult result =
          local.minimize(
              space.unboundedFromUnitCube(unitCube),
              space.unboundedFromUnitCube(point),
              iteration -> monitor.after(iteration.at(inUnitCube(iteration.point()))));
      return new OptimizationResult(
          inUnitCube(result.point()),
          result.value(),
          result.iterations(),
          result.evaluations(),
          result.reason(),
          result.detail());
    };
  }

  private Point inUnitCube(Point unbounded) {
    return Point.of(space.unitCubeFromUnbounded(unbounded.toArray()));
  }

  private void finish(
      String method, OptimizationResult result, UnaryOperator<double[]> toParameters) {
    // A polish that starts from a bound is moved off it a little, and may not find back.
    if (result.value() < bestValue) {
      best = toParameters.apply(result.point().toArray());
      bestValue = result.value();
    }
    stages.add(
        new Stage(
            method,
            result.iterations(),
            bestValue,
            result.reason(),
            result.detail(),
            result.starts().stream().map(start -> start.in(toParameters)).toList()));
  }

  private boolean isCancelled() {
    return stages.stream().anyMatch(stage -> stage.reason() == StopReason.CANCELLED);
  }

  private Monitor monitor(UnaryOperator<double[]> toParameters) {
    return iteration ->
        sentence
            .options()
            .progress()
            .after(
                new Progress.Update(
                    iteration.method(),
                    iteration.number(),
                    iteration.limit(),
                    Math.min(bestValue, iteration.value()),
                    Point.of(toParameters.apply(iteration.point().toArray())),
                    record.total(),
                    elapsed()));
  }

  private FitResult<M> result() {
    final Results results = record.results();
    final Cost cost = new Cost(results.counts(), elapsed());
    return new FitResult<>(
        data,
        space,
        optimizer.orElseGet(this::defaultPolish),
        Point.of(best),
        FitResult.Evaluation.of(data, best),
        overridden,
        stages,
        results,
        cost);
  }

  private Objective differentiated(Objective raw) {
    return sentence.options().differentiation().of(raw, tolerances, estimated());
  }

  /** Indices of what is estimated. */
  private int[] estimated() {
    return IntStream.range(0, space.dimension()).map(space::parameter).toArray();
  }

  private List<String> names() {
    return IntStream.of(estimated()).mapToObj(data::parameterName).toList();
  }

  private List<String> units() {
    return IntStream.of(estimated()).mapToObj(data::parameterUnit).toList();
  }

  private boolean[] estimatedMask() {
    final boolean[] mask = new boolean[overridden.size()];
    for (int parameter : estimated()) {
      mask[parameter] = true;
    }
    return mask;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
