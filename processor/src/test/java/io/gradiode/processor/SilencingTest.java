package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings are silenced by name, errors are not. */
class SilencingTest {

  /** A parameter and a term that are not used. */
  private static final String MODEL =
      "@io.gradiode.annotation.OdeModel(equations = \"dx/dt = -x/second : 1\\nu = 2*x : 1\\na : 1\")"
          + " interface Decay {}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "-                                                  | UnusedTerm UnusedParameter",
        "@SuppressWarnings(\"UnusedParameter\")             | UnusedTerm",
        "@SuppressWarnings({\"rawtypes\", \"UnusedTerm\"})  | UnusedParameter",
        "@SuppressWarnings({\"UnusedParameter\", \"UnusedTerm\"}) | -",
        "@SuppressWarnings(\"gradiode\")                    | -",
        "@SuppressWarnings(\"all\")                         | -",
        "@SuppressWarnings(\"UnknownUnit\")                 | UnusedTerm UnusedParameter",
      })
  void byAnnotation(String annotation, String left) {
    final String prefix = annotation == null ? "" : annotation + " ";
    assertEquals(left, tags("package m; " + prefix + MODEL));
    assertEquals(
        left,
        tags("package m; " + prefix + "class Outer { static class Inner { " + MODEL + " } }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "                                 | UnusedTerm UnusedParameter",
        "=UnusedTerm                      | UnusedParameter",
        "=UnusedTerm, UnusedParameter     | -",
        "=UnusedTerm,,DeadState           | UnusedParameter",
        "=gradiode                        | -",
      })
  void byOption(String value, String left) {
    assertEquals(
        left, tags("package m; " + MODEL, "-Agradiode.suppress" + (value == null ? "" : value)));
  }

  @Test
  void unknownNamesInTheOptionAreReportedOnceEach() {
    final List<String> messages =
        messages(
            "package m; @SuppressWarnings(\"gradiode\") " + MODEL,
            "-Agradiode.suppress=UnusedParamter,UnknownUnit,x,x,NotIdentifiable");
    final String names =
        "UnusedParameter, UnusedInput, NotIdentifiable, UnusedTerm, DeadState, NonSmooth,"
            + " VanishingDivision, NonDifferentiable, AlgebraFailed, gradiode.";
    assertEquals(
        List.of(
            "WARNING: -Agradiode.suppress: 'UnusedParamter' is not a warning of Gradiode's."
                + " Did you mean 'UnusedParameter'?",
            "WARNING: -Agradiode.suppress: 'UnknownUnit' is an error, which cannot be silenced."
                + " There are: "
                + names,
            "WARNING: -Agradiode.suppress: 'x' is not a warning of Gradiode's. There are: "
                + names),
        messages);
  }

  @Test
  void errorsAreNotSilenced() {
    final String source =
        "package m; @SuppressWarnings({\"gradiode\", \"UnknownSymbol\"})"
            + " @io.gradiode.annotation.OdeModel(equations = \"dx/dt = y/second : 1\") interface M {}";
    assertEquals("UnknownSymbol", tags(source, "-Agradiode.suppress=gradiode"));
  }

  /** Eclipse's compiler warns of names that it does not know itself, unless told not to. */
  @Test
  void alsoUnderEclipsesCompiler(@TempDir Path directory) {
    final List<String> messages =
        new CompiledFiles(new EclipseCompiler(), directory)
            .run(
                Map.of("m.Decay", "package m; @SuppressWarnings(\"UnusedTerm\") " + MODEL),
                List.of(new ModelProcessor()),
                List.of("--release", "17", "-Agradiode.algebra=native", "-warn:-warningToken"))
            .messages();
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(messages.get(0).contains("[UnusedParameter] 'a'"), messages::toString);
  }

  private static String tags(String source, String... options) {
    final List<String> tags =
        messages(source, options).stream()
            .map(each -> each.replaceAll("(?s).*?\\[(\\w+)].*", "$1"))
            .toList();
    return tags.isEmpty() ? null : String.join(" ", tags);
  }

  private static List<String> messages(String source, String... options) {
    final List<String> all =
        new ArrayList<>(List.of("-Xlint:all,-processing", "-Agradiode.algebra=native"));
    all.addAll(List.of(options));
    return CompiledModels.run(Map.of(source.contains("Outer") ? "m.Outer" : "m.Decay", source), all)
        .messages();
  }
}
