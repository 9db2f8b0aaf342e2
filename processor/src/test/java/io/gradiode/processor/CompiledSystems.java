package io.gradiode.processor;

import io.gradiode.CompiledModel;
import io.gradiode.processor.emit.Environment;
import io.gradiode.processor.emit.ModelEmitter;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Scheduler;
import io.gradiode.processor.schedule.Shape;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles models that are mathematics already, without a text. */
final class CompiledSystems {

  private CompiledSystems() {}

  /** The generated sources by qualified name. */
  static Map<String, String> sources(OdeSystem system, AlgebraRoute route) {
    return sources(system, route, new Scheduler());
  }

  private static Map<String, String> sources(
      OdeSystem system, AlgebraRoute route, Scheduler scheduler) {
    final Map<String, String> sources = new TreeMap<>();
    try (Algebra algebra = route.open()) {
      new ModelEmitter()
          .emit(
              scheduler.schedule(SensitivityDerivation.derive(system, algebra)),
              new Environment(false, true, Set.of()))
          .forEach(each -> sources.put(each.typeName(), each.text()));
    }
    return sources;
  }

  /** The model, whose derivatives are native. */
  static CompiledModel<?> compile(OdeSystem system) {
    return compile(system, AlgebraRoute.NATIVE);
  }

  /** The model. */
  static CompiledModel<?> compile(OdeSystem system, AlgebraRoute route) {
    return output(system, route).model(type(system));
  }

  /** What javac leaves of the sparse shape, few as the parameters may be. */
  static CompiledModels.Output sparse(OdeSystem system) {
    return output(
        system, sources(system, AlgebraRoute.NATIVE, new Scheduler(each -> Shape.SPARSE)));
  }

  /** Qualified name of the annotated type. */
  static String type(OdeSystem system) {
    final String packageName = system.name().packageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + system.name().simpleName();
  }

  /** What javac leaves; fails unless it is silent. */
  static CompiledModels.Output output(OdeSystem system, AlgebraRoute route) {
    return output(system, sources(system, route));
  }

  private static CompiledModels.Output output(OdeSystem system, Map<String, String> sources) {
    final String packageName = system.name().packageName();
    sources.put(
        type(system),
        (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
            + ("interface " + system.name().simpleName() + " {}"));
    final CompiledModels.Output output =
        CompiledModels.run(sources, List.of("-Xlint:all,-processing", "-Werror"));
    if (!output.messages().isEmpty()) {
      throw new IllegalStateException(
          String.join("\n", output.messages()) + "\n" + String.join("\n", sources.values()));
    }
    return output;
  }
}
