package io.gradiode.fit;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;

import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.objective.MeasureObjective;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.Monitor.Decision;
import io.gradiode.optimization.MultiStart;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.Polish;
import io.gradiode.optimization.Search;
import io.gradiode.optimization.StartOutcome;
import io.gradiode.optimization.StopReason;
import io.gradiode.report.Cost;
import io.gradiode.report.Evaluation;
import io.gradiode.report.FitReport;
import io.gradiode.report.FitResult;
import io.gradiode.report.Results;
import io.gradiode.report.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One run of a fit: search, polish, and what is known at the end. */
final class FitRun<M> {

  private final Sentence<M> sentence;
  private final Problem<M> problem;
  private final List<Boolean> overridden;
  private final ParameterSpace space;
  private final Tolerances tolerances;
  private final Estimated estimated;
  private final ModelObjective<M> data;
  private final Halt halt;
  private final Journal journal;
  private final Branch record;
  private final RecordedObjective recorded;
  private final Optional<Optimizer> optimizer;
  private final Optional<MeasureObjective<M>> measure;
  private final List<Stage> stages = new ArrayList<>();
  private final EndedStarts endedStarts = new EndedStarts();
  private double[] best;
  private double bestValue = Double.POSITIVE_INFINITY;
  private int iterations;

  private FitRun(Sentence<M> sentence) {
    this.sentence = sentence;
    this.tolerances = sentence.options().tolerances();
    this.problem = EachExperiment.spellOut(sentence.problem());
    final ModelObjective<M> all =
        ModelObjective.of(sentence.model(), tolerances, problem.experiments(), problem.goal());
    this.overridden = ParameterRoles.overridden(all);
    this.space = ParameterRoles.space(problem, all, overridden);
    this.estimated = Estimated.of(space, all);
    this.data = coupling(all.sensitiveTo(estimated.mask()));
    this.optimizer = optimizer().map(o -> o.assumingNoise(tolerances.relative()));
    this.measure =
        sentence
            .strategy()
            .measure()
            .map(m -> MeasureObjective.of(data.model(), tolerances, data.experiments(), m));
    this.best = space.start();
    this.halt = new Halt(sentence.options().budget());
    requireBounds();
    requireShards();
    this.journal = journal();
    this.record = Branch.root(halt, journal, estimated);
    this.recorded = RecordedObjective.of(data, record);
  }

  static <M> FitRun<M> of(Sentence<M> sentence) {
    return new FitRun<>(sentence);
  }

  /** A search alone stands for itself; without anything said, there is a default. */
  private Optional<Optimizer> optimizer() {
    return sentence.strategy().search().isPresent() || sentence.strategy().polish().isPresent()
        ? sentence.strategy().polish()
        : Optional.of(defaultOptimizer());
  }

  private Optimizer defaultOptimizer() {
    return data.isSumOfSquares() ? levenbergMarquardt() : bfgs();
  }

  private ModelObjective<M> coupling(ModelObjective<M> objective) {
    return sentence
        .strategy()
        .coupling()
        .map(coupling -> objective.couplingThrough(coupling.observables()))
        .orElse(objective);
  }

  /** What comes before the polish. */
  private List<Search> searches() {
    return sentence.strategy().searches().stream()
        .map(search -> watched(search.assumingNoise(tolerances.relative())))
        .toList();
  }

  private Journal journal() {
    final Continuation continuation = sentence.options().continuation();
    if (!continuation.hasJournal()) {
      return Journal.none();
    }
    final List<String> method = new ArrayList<>();
    searches().forEach(search -> method.add("search " + search.settings()));
    measure.ifPresent(small -> method.add("measure " + small.measure()));
    sentence
        .strategy()
        .coupling()
        .ifPresent(
            coupling ->
                method.add(
                    "coupling "
                        + coupling.observables().stream()
                            .map(ObservableHandle::name)
                            .sorted()
                            .toList()));
    method.add("polish " + optimizer.orElseGet(this::defaultPolish).settings());
    return Journal.open(
        continuation, Fingerprint.of(data, space, estimated, sentence.options(), method));
  }

  FitReport<M> run() {
    try {
      for (Search search : searches()) {
        if (stages.isEmpty() && measure.isPresent()) {
          search(search, measure.get());
        } else if (stages.isEmpty() || !hasEnded()) {
          search(search);
        }
      }
      if (stages.isEmpty() || !hasEnded()) {
        optimizer.ifPresent(this::polish);
      }
    } finally {
      journal.close();
      sentence.options().progress().ended();
    }
    return FitReport.of(result());
  }

  private void requireBounds() {
    searches().forEach(search -> ParameterRoles.requireBounds(sentence, search.name()));
    optimizer
        .filter(o -> o.coordinates() == Coordinates.UNIT_CUBE)
        .ifPresent(o -> ParameterRoles.requireBounds(sentence, o.name()));
  }

  private void requireShards() {
    final Continuation continuation = sentence.options().continuation();
    final boolean hasStarts =
        sentence.strategy().search().filter(MultiStart.class::isInstance).isPresent();
    if (continuation.shard().isPresent() && !hasStarts) {
      throw new IllegalStateException(
          "Only the starts of a multi-start can be shared; say search(multiStart()), or no shard");
    }
    if (continuation.shard().isPresent() && !continuation.merged().isEmpty()) {
      throw new IllegalStateException(
          "Shard %s cannot merge; merge in a fit without shard"
              .formatted(continuation.shard().get()));
    }
  }

  private void search(Search search) {
    final Frame frame = new Frame(space, Coordinates.UNIT_CUBE);
    final LocalPolish polish = local(optimizer.orElseGet(this::defaultPolish));
    final Objective objective = new SearchObjective(recorded, o -> frame.view(differentiated(o)));
    stage(
        search.name(),
        frame,
        monitor -> search.search(objective, frame.fromParameters(best), polish, monitor));
  }

  /** Searches for the smallest measure; what is found is where the objective goes on from. */
  private void search(Search search, MeasureObjective<M> small) {
    final Frame frame = new Frame(space, Coordinates.UNIT_CUBE);
    final Objective objective =
        new SearchObjective(RecordedObjective.ofMeasure(small, record), frame::view);
    record.begin(search.name());
    iterations = 0;
    try {
      final OptimizationResult result =
          search.search(objective, frame.fromParameters(best), Polish.none(), monitor(frame));
      record.requireWithinLimit();
      best = frame.toParameters(result.point()).toArray();
      bestValue = recorded.value(best);
      measured(search, result.iterations(), result.reason());
    } catch (Halted halted) {
      record.results().bestMeasure().ifPresent(found -> best = everything(found));
      bestValue = data.value(best);
      measured(search, iterations, halted.reason());
    }
  }

  private void measured(Search search, int rounds, StopReason reason) {
    final String detail =
        record.results().bestMeasure().map(found -> detail(found.value())).orElse("");
    stages.add(new Stage(search.name(), rounds, bestValue, reason, detail, List.of()));
  }

  private String detail(double smallest) {
    return measure
        .map(m -> String.format(Locale.ROOT, "%s: %.4g", m.measure(), smallest))
        .orElse("");
  }

  private double[] everything(Evaluation evaluation) {
    final double[] all = space.start();
    estimated.paste(evaluation.parameters().toArray(), all);
    return all;
  }

  /** A multi-start does its shard, and tells how its starts end. */
  private Search watched(Search search) {
    if (!(search instanceof MultiStart starts)) {
      return search;
    }
    final MultiStart watched = starts.ledger(endedStarts);
    return sentence
        .options()
        .continuation()
        .shard()
        .map(shard -> watched.shard(shard.number() - 1, shard.count()))
        .orElse(watched);
  }

  /** What a search polishes with if nothing was said, and profiles fit with. */
  private Optimizer defaultPolish() {
    return defaultOptimizer().assumingNoise(tolerances.relative());
  }

  private void polish(Optimizer chosen) {
    final LocalPolish local = local(chosen);
    final Frame frame = local.frame();
    final Objective objective = frame.view(differentiated(recorded));
    stage(
        chosen.name(),
        frame,
        monitor -> local.minimize(objective, frame.fromParameters(best), monitor, record));
  }

  private LocalPolish local(Optimizer local) {
    return new LocalPolish(local, new Frame(space, local.coordinates()));
  }

  private Objective differentiated(Objective raw) {
    return sentence.options().differentiation().of(raw, tolerances, estimated.indices());
  }

  private void stage(String method, Frame frame, Function<Monitor, OptimizationResult> run) {
    record.begin(method);
    iterations = 0;
    try {
      final OptimizationResult result = run.apply(monitor(frame));
      record.requireWithinLimit();
      finish(method, frame, result);
    } catch (Halted halted) {
      finish(method, frame, halted.reason());
    }
  }

  private void finish(String method, Frame frame, OptimizationResult result) {
    // A polish that starts from a bound is moved off it a little, and may not find back.
    if (result.value() < bestValue) {
      best = frame.toParameters(result.point()).toArray();
      bestValue = result.value();
    }
    if (LocalPolish.ENDED_FROM_OUTSIDE.contains(result.reason())) {
      takeBestOfAll();
    }
    stages.add(
        new Stage(
            method,
            result.iterations(),
            bestValue,
            result.reason(),
            result.detail(),
            inParameters(frame, result.starts())));
  }

  private static List<StartOutcome> inParameters(Frame frame, List<StartOutcome> starts) {
    return starts.stream()
        .map(start -> start.in(x -> frame.toParameters(Point.of(x)).toArray()))
        .toList();
  }

  /** Ends a stage that was left before its end. */
  private void finish(String method, Frame frame, StopReason reason) {
    takeBestOfAll();
    final List<StartOutcome> starts =
        record.isLimitReached() ? endedStarts.within(record.results()) : endedStarts.all();
    final List<StartOutcome> own = isAfterStarts() ? List.of() : inParameters(frame, starts);
    stages.add(new Stage(method, iterations, bestValue, reason, "", own));
  }

  /** Whether the stage of a multi-start has ended, so that the report has its starts. */
  private boolean isAfterStarts() {
    return stages.stream().anyMatch(stage -> !stage.starts().isEmpty());
  }

  /** What counts where a method was kept from its end: the best point of all so far. */
  private void takeBestOfAll() {
    record
        .results()
        .best()
        .filter(evaluation -> evaluation.value() < bestValue)
        .ifPresent(
            evaluation -> {
              best = everything(evaluation);
              bestValue = evaluation.value();
            });
  }

  /** Whether the last stage was ended from outside: then there is no next. */
  private boolean hasEnded() {
    return halt.reason().isPresent()
        || record.isLimitReached()
        || sentence.options().continuation().shard().isPresent()
        || stages.stream()
            .anyMatch(stage -> LocalPolish.ENDED_FROM_OUTSIDE.contains(stage.reason()));
  }

  private Monitor monitor(Frame frame) {
    return iteration -> {
      iterations = iteration.number();
      final Decision decision =
          sentence
              .options()
              .progress()
              .after(
                  new Progress.Update(
                      iteration.method(),
                      iteration.number(),
                      iteration.limit(),
                      Math.min(bestValue, iteration.value()),
                      frame.toParameters(iteration.point()),
                      record.total(),
                      halt.elapsed()));
      if (decision == Decision.STOP) {
        halt.request(StopReason.CANCELLED);
      }
      return decision;
    };
  }

  private FitResult<M> result() {
    final Results results = record.results();
    return new FitResult<>(
        data,
        space,
        defaultPolish(),
        Point.of(best),
        FitResult.Evaluation.of(data, best),
        problem.goal().priors().size(),
        overridden,
        stages,
        results,
        new Cost(results.counts(), halt.elapsed()));
  }
}
