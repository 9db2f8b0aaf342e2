package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.emit.Environment;
import io.gradiode.processor.emit.GeneratedFile;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where models live, what surrounds them, and what is said when something is in the way. */
class ModelProcessorTest {

  private static final String ANNOTATION =
      "@io.gradiode.annotation.OdeModel(equations = \"dx/dt = (exp(a*x) - x**a)/second : 1\\n"
          + "a : 1\") ";
  private static final List<String> NATIVE = List.of("-Agradiode.algebra=native");

  @ParameterizedTest
  @ValueSource(
      strings = {"Math", "List", "String", "Override", "Double", "Arrays", "Stages", "Exprel"})
  void aModelMayBeNamedLikeATypeOfTheLibrary(String name) {
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of("m." + name, "package m; " + ANNOTATION + "public interface " + name + " {}"));
    assertEquals(name, output.model("m." + name).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Math", "List", "String", "Override", "Arrays", "CompiledModel"})
  void aNeighborMayBeNamedLikeATypeOfTheLibrary(String name) {
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                "m." + name,
                "package m; class " + name + " {}",
                "m.Decay",
                "package m; " + ANNOTATION + "public interface Decay {}"));
    assertEquals("Decay", output.model("m.Decay").name());
  }

  @Test
  void aModelMayLiveInTheUnnamedPackage() {
    final CompiledModels.Output output =
        CompiledModels.output(Map.of("Decay", ANNOTATION + "public interface Decay {}"));
    assertNotNull(output.model("Decay"));
  }

  @Test
  void aNestedModelHasTheNamesOfAllItsTypes() {
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                "m.Outer",
                "package m; public class Outer { " + ANNOTATION + "public interface Decay {} }"));
    assertNotNull(output.model("m.Outer$Decay"));
    assertTrue(output.sources().get("m.Outer_DecayModel").contains("Outer.Decay"));
  }

  @Test
  void aHiddenModelHasHiddenHandles() {
    final CompiledModels.Output output =
        CompiledModels.output(Map.of("m.Decay", "package m; " + ANNOTATION + "class Decay {}"));
    assertTrue(output.sources().get("m.DecayModel").contains("\nfinal class DecayModel {"));
    assertNotNull(output.model("m.Decay"));
  }

  @Test
  void aModelMayMentionItsOwnHandles() {
    final String text =
        "package m; import static m.DecayModel.A; import static m.DecayModel.MODEL; "
            + ANNOTATION
            + "public final class Decay { static final Object A_AGAIN = A;"
            + " private Decay() {} static String name() { return MODEL.name(); }"
            + " DecayModel self; }";
    assertNotNull(CompiledModels.output(Map.of("m.Decay", text)).model("m.Decay"));
  }

  @Test
  void severalModelsAreCompiledAtOnce() {
    final CompiledModels.Output output = CompiledModels.output(SampleModel.sources());
    for (SampleModel sample : SampleModel.values()) {
      assertEquals(sample.type(), output.model(sample.qualified()).name());
    }
  }

  @Test
  void aTypeInTheWayIsReported() {
    final CompiledModels.Output output =
        CompiledModels.run(
            Map.of(
                "m.DecayModel",
                "package m; class DecayModel {}",
                "m.Decay",
                "package m; " + ANNOTATION + "public interface Decay {}"),
            NATIVE);
    assertEquals(
        List.of(
            "ERROR: [NameClash] m.DecayModel exists already, and Gradiode has to generate it for"
                + " Decay. Rename one of them."),
        output.messages());
  }

  @Test
  void anUnknownAlgebraIsReported() {
    final CompiledModels.Output output =
        CompiledModels.run(
            Map.of("m.Decay", "package m; " + ANNOTATION + "public interface Decay {}"),
            List.of("-Agradiode.algebra=maple"));
    assertEquals(
        List.of("ERROR: -Agradiode.algebra is 'symja' or 'native', not 'maple'."),
        output.messages());
  }

  private record Broken(Throwable failure) implements ModelProcessor.Compiler {

    @Override
    public Result<Checked> check(ModelSource source) {
      return new ModelPipeline(AlgebraRoute.NATIVE).check(source);
    }

    @Override
    public Result<List<GeneratedFile>> compile(Checked model, Environment environment) {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("a\nb"), new StackOverflowError(), new NoClassDefFoundError("x"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFaultOfOursIsOneMessage(Throwable failure) {
    final ModelProcessor broken = new ModelProcessor(route -> new Broken(failure));
    final CompiledModels.Output output =
        CompiledModels.run(
            broken,
            Map.of("m.Decay", "package m; " + ANNOTATION + "public interface Decay {}"),
            NATIVE);
    assertEquals(1, output.messages().size());
    assertTrue(
        output
            .messages()
            .get(0)
            .startsWith(
                "ERROR: [InternalError] Gradiode failed on Decay, which is a fault of"
                    + " Gradiode's. Please report it, with the model."));
  }

  @Test
  void userTextIsData() {
    final String equations =
        "dx/dt = (y - x)/second : 1 # */ } @Deprecated \\\\u002a/ <b> ${x} $$ {@code\\n"
            + "y : 1 # \\\\u000a";
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                "m.Data",
                "package m; @io.gradiode.annotation.OdeModel(equations = \""
                    + equations
                    + "\") public interface Data {}"));
    assertNotNull(output.model("m.Data"));
  }
}
