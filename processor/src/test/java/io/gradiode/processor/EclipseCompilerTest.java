package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler sees what javac sees: the same files, the same messages. */
class EclipseCompilerTest {

  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final String MODEL =
      "@io.gradiode.annotation.OdeModel(equations = \"dx/dt = -k*x/second : 1\\nk : 1\") ";
  private static final List<String> NATIVE =
      List.of("--release", "17", "-Agradiode.algebra=native");

  @TempDir private Path directory;

  private CompiledModels.Output javac(Map<String, String> sources) {
    return run(ToolProvider.getSystemJavaCompiler(), "javac", sources);
  }

  private CompiledModels.Output ecj(Map<String, String> sources) {
    return run(new EclipseCompiler(), "ecj", sources);
  }

  private CompiledModels.Output run(
      JavaCompiler compiler, String name, Map<String, String> sources) {
    return new CompiledFiles(compiler, directory.resolve(name))
        .run(sources, List.of(new ModelProcessor()), NATIVE);
  }

  /** What ecj leaves, which is silence and the same files as javac's. */
  private CompiledModels.Output same(Map<String, String> sources) {
    final CompiledModels.Output output = ecj(sources);
    // ecj does not know the names of our warnings.
    assertEquals(
        List.of(),
        output.messages().stream().filter(each -> !each.contains("@SuppressWarnings")).toList());
    assertTrue(output.sources().size() >= 2, output.sources().keySet()::toString);
    assertEquals(javac(sources).sources(), output.sources());
    return output;
  }

  @ParameterizedTest
  @EnumSource(SampleModel.class)
  void generatesTheSameSources(SampleModel sample) {
    final CompiledModels.Output output = same(Map.of(sample.qualified(), sample.source()));
    KernelVerifier.verify(
        output.model(sample.qualified()).kernel(), sample.parameters(), new Random(1));
  }

  @Test
  void compilesSeveralModelsAtOnce() {
    final CompiledModels.Output output = same(SampleModel.sources());
    for (SampleModel sample : SampleModel.values()) {
      assertEquals(sample.type(), output.model(sample.qualified()).name());
    }
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of("unnamed package", "Decay", MODEL + "public interface Decay {}"),
        Arguments.of("hidden", "m.Decay", "package m; " + MODEL + "class Decay {}"),
        Arguments.of("record", "m.Decay", "package m; " + MODEL + "public record Decay(int i) {}"),
        Arguments.of(
            "nested",
            "m.Outer",
            "package m; public class Outer { " + MODEL + "interface Decay {} }"),
        Arguments.of(
            "twice nested",
            "m.Outer",
            "package m; public interface Outer { enum Middle { A; "
                + MODEL
                + "public static final class Decay {} } }"),
        Arguments.of(
            "inside a generic type",
            "m.Outer",
            "package m; public class Outer<T> { " + MODEL + "interface Decay {} }"),
        Arguments.of(
            "mentions its handles",
            "m.Decay",
            "package m; import static m.DecayModel.K; "
                + MODEL
                + "public final class Decay { static final Object SAME = K; DecayModel self;"
                + " static String name() { return DecayModel.MODEL.name(); } private Decay() {} }"),
        Arguments.of(
            "named like a type of the library",
            "m.Math",
            "package m; " + MODEL + "public interface Math {}"),
        Arguments.of(
            "constants",
            "m.Decay",
            "package m; @io.gradiode.annotation.OdeModel(equations = Decay.HEAD + Other.TAIL,"
                + " initial = \"x = \" + 1 + '.' + 5L, time = (true ? \"ms\" : \"day\"))"
                + " public interface Decay { String HEAD = \"dx/dt = -k*x/second : 1\" + \"\\n\"; }"
                + " final class Other { static final String TAIL = \"k : \" + (2 - 1);"
                + " private Other() {} }"),
        Arguments.of(
            "a text block",
            "m.Decay",
            "package m; @io.gradiode.annotation.OdeModel(equations = \"\"\"\n"
                + "      dx/dt = -k*x \\\n        /second : 1 \t\n"
                + "        k : 1 # \\u03bb \\\"\"\" \\t\\101\n   \"\"\")\n"
                + "public interface Decay {}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void findsTheModelAndItsTexts(String place, String type, String source) {
    assertNotNull(same(Map.of(type, source)), place);
  }

  static Stream<String> faults() {
    final List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(BAD)) {
      files
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(".java"))
          .map(each -> each.substring(0, each.length() - ".java".length()))
          .sorted()
          .forEach(names::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void saysTheSame(String fault) throws IOException {
    final Map<String, String> sources =
        Map.of("bad." + fault, Files.readString(BAD.resolve(fault + ".java")));
    final CompiledModels.Output output = ecj(sources);
    assertEquals(javac(sources).messages(), output.messages());
    assertTrue(
        output.messages().stream().anyMatch(each -> each.contains("[" + fault + "] ")),
        output.messages()::toString);
    assertEquals(javac(sources).sources(), output.sources());
  }

  @Test
  void reportsAllFaultsOfAllModelsInOrder() {
    final Map<String, String> sources = new TreeMap<>();
    for (String each : List.of("First", "Second")) {
      sources.put(
          "m." + each,
          "package m;\n@io.gradiode.annotation.OdeModel(\n"
              + "  equations = \"dx/dt = -k*x + y : 1\\nk : hurtz\\nz = sin(x : 1\",\n"
              + "  initial = \"w = 3\", observables = \"u\")\ninterface "
              + each
              + " {}");
    }
    final CompiledModels.Output output = ecj(sources);
    assertEquals(10, output.messages().size(), output.messages()::toString);
    assertEquals(javac(sources).messages(), output.messages());
  }

  @Test
  void warnsTheSameAndIsSilencedTheSame() {
    final String model =
        "@io.gradiode.annotation.OdeModel(equations = \"dx/dt = -x/second : 1\\nk : 1\")"
            + " public interface Decay {}";
    final CompiledModels.Output loud = ecj(Map.of("m.Decay", "package m; " + model));
    assertEquals(1, loud.messages().size(), loud.messages()::toString);
    assertTrue(loud.messages().get(0).startsWith("WARNING: [UnusedParameter] "));
    assertEquals(javac(Map.of("m.Decay", "package m; " + model)).messages(), loud.messages());
    // Eclipse itself warns of names that it does not know, unless it is told -warn:-warningToken.
    assertEquals(
        List.of("WARNING: Unsupported @SuppressWarnings(\"UnusedParameter\")"),
        ecj(Map.of("m.Decay", "package m; @SuppressWarnings(\"UnusedParameter\") " + model))
            .messages());
    final List<String> options = new ArrayList<>(NATIVE);
    options.add("-Agradiode.suppress=UnusedParameter");
    assertEquals(
        List.of(),
        new CompiledFiles(new EclipseCompiler(), directory.resolve("silenced"))
            .run(Map.of("m.Decay", "package m; " + model), List.of(new ModelProcessor()), options)
            .messages());
  }

  @Test
  void afterAnErrorOfEclipseWeAreSilent() {
    final CompiledModels.Output output =
        ecj(
            Map.of(
                "m.Silent",
                "package m; @io.gradiode.annotation.OdeModel(equations = Missing.TEXT)"
                    + " interface Silent {}"));
    assertEquals(List.of("ERROR: Missing cannot be resolved to a variable"), output.messages());
  }

  @Test
  void findsTheProcessorItself() {
    final List<String> options = new ArrayList<>(NATIVE);
    options.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    final CompiledModels.Output output =
        new CompiledFiles(new EclipseCompiler(), directory)
            .run(
                Map.of("m.Decay", "package m; " + MODEL + "public interface Decay {}"),
                List.of(),
                options);
    assertEquals(List.of(), output.messages());
    assertNotNull(output.model("m.Decay"));
  }
}
