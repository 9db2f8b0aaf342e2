package io.gradiode.fit;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.Domain;
import io.gradiode.objective.EventMeasure;
import io.gradiode.objective.Loss;
import io.gradiode.objective.Metric;
import io.gradiode.objective.Prior;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Restraint;
import io.gradiode.observation.Target;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import io.gradiode.report.FitReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A fit as said so far. Immutable.
 *
 * @param model what is fitted
 * @param problem what is to be found, and from which data
 * @param strategy how
 * @param options the rest
 */
record Sentence<M>(
    CompiledModel<M> model, Problem<M> problem, Strategy<M> strategy, Options options)
    implements Ready<M> {

  static <M> Sentence<M> of(CompiledModel<M> model) {
    return new Sentence<>(model, Problem.empty(), Strategy.byDefault(), Options.byDefault());
  }

  private Sentence<M> with(Problem<M> newProblem) {
    return new Sentence<>(model, newProblem, strategy, options);
  }

  private Sentence<M> with(Strategy<M> newStrategy) {
    return new Sentence<>(model, problem, newStrategy, options);
  }

  private Sentence<M> with(Options newOptions) {
    return new Sentence<>(model, problem, strategy, newOptions);
  }

  @Override
  public Ready<M> to(Experiment<M> experiment) {
    return to(List.of(experiment));
  }

  @Override
  public Ready<M> to(List<Experiment<M>> more) {
    return with(problem.to(more));
  }

  @Override
  public Ready<M> estimate(ParameterHandle<M> parameter, Domain domain) {
    return with(problem.estimate(new Parameter.OfModel(parameter), domain));
  }

  @Override
  public Ready<M> startingAt(ParameterHandle<M> parameter, double value) {
    return with(problem.startingAt(parameter, value));
  }

  @Override
  public Ready<M> fix(ParameterHandle<M> parameter, double value) {
    return with(problem.fix(new Parameter.OfModel(parameter), value));
  }

  @Override
  public Ready<M> estimate(DataParameter parameter, Domain domain) {
    return with(problem.estimate(new Parameter.OfData(parameter), domain));
  }

  @Override
  public Ready<M> estimateEach(ParameterHandle<M> parameter, Domain domain) {
    return with(problem.estimate(new Parameter.OfEach(parameter), domain));
  }

  @Override
  public Ready<M> startingAt(DataParameter parameter, double value) {
    return with(problem.startingAt(parameter, value));
  }

  @Override
  public Ready<M> fix(DataParameter parameter, double value) {
    return with(problem.fix(new Parameter.OfData(parameter), value));
  }

  @Override
  public Ready<M> loss(Loss loss) {
    return with(problem.goal(problem.goal().loss(loss)));
  }

  @Override
  public Ready<M> metric(Metric metric) {
    return with(problem.goal(problem.goal().metric(metric)));
  }

  @Override
  public Ready<M> prior(ParameterHandle<M> parameter, Prior prior) {
    return with(problem.goal(problem.goal().prior(parameter, prior)));
  }

  @Override
  public Ready<M> prior(DataParameter parameter, Prior prior) {
    return with(problem.goal(problem.goal().prior(parameter, prior)));
  }

  @Override
  public Ready<M> keep(ObservableHandle<M> observable, Target target) {
    return with(problem.keep(new Restraint<>(observable, target)));
  }

  @Override
  public Ready<M> minimize(Criterion<M> criterion) {
    return with(problem.goal(problem.goal().minimize(criterion)));
  }

  @Override
  public Ready<M> alsoMinimize(Criterion<M> criterion) {
    return with(problem.goal(problem.goal().alsoMinimize(criterion)));
  }

  @Override
  public Ready<M> search(Search search) {
    return with(strategy.search(search));
  }

  @Override
  public Ready<M> search(Search search, EventMeasure<M> measure) {
    return with(strategy.search(search, measure));
  }

  @Override
  public Ready<M> coupled(ObservableHandle<M> observable, double... gains) {
    return with(strategy.coupled(observable, gains));
  }

  @Override
  public Ready<M> polish(Optimizer optimizer) {
    return with(strategy.polish(optimizer));
  }

  @Override
  public Ready<M> tolerances(Tolerances tolerances) {
    return with(options.tolerances(tolerances));
  }

  @Override
  public Ready<M> differentiate(Differentiation differentiation) {
    return with(options.differentiation(differentiation));
  }

  @Override
  public Ready<M> onProgress(Progress progress) {
    return with(options.progress(progress));
  }

  @Override
  public Ready<M> maxEvaluations(long evaluations) {
    return with(options.budget(options.budget().evaluations(evaluations)));
  }

  @Override
  public Ready<M> maxTime(Duration time) {
    return with(options.budget(options.budget().time(time)));
  }

  @Override
  public Ready<M> checkpoint(Path path) {
    return with(options.continuation(options.continuation().checkpoint(path)));
  }

  @Override
  public Ready<M> shard(Shard shard) {
    return with(options.continuation(options.continuation().shard(shard)));
  }

  @Override
  public Ready<M> merge(Path... checkpoints) {
    return with(options.continuation(options.continuation().merge(List.of(checkpoints))));
  }

  @Override
  public FitReport<M> run() {
    return FitRun.of(this).run();
  }
}
