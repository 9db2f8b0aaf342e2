package io.gradiode.processor;

import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.emit.Environment;
import io.gradiode.processor.emit.GeneratedFile;
import io.gradiode.processor.emit.ModelEmitter;
import io.gradiode.processor.insight.ModelInsight;
import io.gradiode.processor.model.ModelChecker;
import io.gradiode.processor.schedule.NumberCheck;
import io.gradiode.processor.schedule.Scheduler;
import io.gradiode.processor.sensitivity.AdjointCheck;
import io.gradiode.processor.sensitivity.ModelSize;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;

/** The stages from what the user wrote to Java files, in their order. */
final class ModelPipeline implements ModelProcessor.Compiler {

  private final ModelChecker checker = new ModelChecker();
  private final SensitivityDerivation derivation;
  private final ModelInsight insight = new ModelInsight();
  private final Scheduler scheduler = new Scheduler();
  private final ModelEmitter emitter = new ModelEmitter();

  /**
   * @param route how to differentiate
   */
  ModelPipeline(AlgebraRoute route) {
    derivation = new SensitivityDerivation(route);
  }

  @Override
  public Result<Checked> check(ModelSource source) {
    return checker
        .check(source) // names, dimensions → OdeSystem
        .then(system -> ModelSize.check(system, source.anchor()))
        .then(system -> AdjointCheck.check(system, source.adjoint().anchor()))
        .then(system -> Result.of(new Checked(source, system)));
  }

  @Override
  public Result<List<GeneratedFile>> compile(Checked model, Environment environment) {
    return Result.of(model.system())
        .then(system -> derivation.derive(system, model.source().anchor())) // → SensitivitySystem
        .then(insight::examine) // → what probably was not meant
        .then(system -> Result.of(scheduler.schedule(system))) // sharing, order → Schedule
        .then(schedule -> NumberCheck.check(schedule, model.source().anchor()))
        .then(schedule -> Result.of(emitter.emit(schedule, environment))); // → Java
  }
}
