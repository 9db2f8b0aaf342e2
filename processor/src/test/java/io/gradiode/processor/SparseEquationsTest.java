package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.SparseEquations;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.RandomEvents;
import io.gradiode.processor.sensitivity.RandomModel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated sparse equations compute, against differences of what they compute. */
class SparseEquationsTest {

  /** Some that are large enough. */
  private static final Set<String> WIDE = Set.of("Pollu", "DrivenCascade");

  static List<RepositoryModels.Model> models() {
    return RepositoryModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void ofTheRepositoryAreRight(RepositoryModels.Model model) {
    final CompiledModels.Output output =
        CompiledModels.run(model.sources(), List.of("-Agradiode.algebra=native"));
    final String type = "m." + model.name();
    final boolean wide = output.classes().containsKey(type + "Equations");
    assertTrue(wide || !WIDE.contains(model.name()), type);
    if (wide) {
      final SparseEquations equations = output.equations(type);
      final double[] values =
          new Random(11).doubles(equations.parameterCount(), 0.5, 1.5).toArray();
      SparseVerifier.verify(equations, values, new Random(13));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofRandomModelsAreRight(long seed) {
    final RandomModel random = RandomModel.of("random", seed);
    verify(random.system(), random.parameters(), seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofRandomEventsAreRight(long seed) {
    final RandomEvents random = RandomEvents.of("random", seed);
    verify(random.system(), random.parameters(), seed);
  }

  private static void verify(OdeSystem system, List<Double> parameters, long seed) {
    SparseVerifier.verify(
        CompiledSystems.sparse(system).equations(CompiledSystems.type(system)),
        parameters.stream().mapToDouble(Double::doubleValue).toArray(),
        new Random(seed));
  }

  @Test
  void networksAreRight() {
    for (MassAction network : List.of(MassAction.ofSize(60), MassAction.withHillTerms(40))) {
      final SparseEquations equations =
          CompiledModels.output(Map.of("m.Net", network.source("m", "Net"))).equations("m.Net");
      final double[] values = new Random(1).doubles(equations.parameterCount(), 0.5, 1.5).toArray();
      SparseVerifier.verify(equations, values, new Random(2));
    }
  }

  @Test
  void withoutImplicitMethodsThereIsNoCodeForThem() {
    final String annotated =
        MassAction.ofSize(20)
            .source("m", "Net")
            .replace(
                "@io.gradiode.annotation.OdeModel(",
                "@io.gradiode.annotation.OdeModel(method = io.gradiode.annotation.Method.EXPLICIT, ");
    final CompiledModels.Output output = CompiledModels.output(Map.of("m.Net", annotated));
    final String source = output.sources().get("m.NetEquations");
    assertFalse(source.contains("Along") || source.contains("eliminationOrder"), source);
    assertEquals(0, output.equations("m.Net").eliminationOrder().length);
    assertEquals(io.gradiode.annotation.Method.EXPLICIT, output.model("m.Net").method());
    assertTrue(output.model("m.Net").adjoint().isEmpty());
  }
}
