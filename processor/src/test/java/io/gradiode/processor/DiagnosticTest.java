package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.DiagnosticCode.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each code has a section in the documentation, and a model in {@code bad/} that earns exactly one
 * message, word for word the one in the text file beside it, at the attribute that is wrong.
 *
 * <p>{@code -Dgolden.write=true} writes the text files anew.
 */
class DiagnosticTest {

  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final Path DOCUMENTATION = Path.of("../docs/diagnostics.md");
  private static final Pattern PLACE =
      Pattern.compile(".*\\(([a-z]+)(?: of event [0-9]+)?(?:, line |\\)$)");

  /** Faults of a machine or of ourselves: no model can show them. */
  private static final Set<DiagnosticCode> OF_NO_MODEL =
      EnumSet.of(
          DiagnosticCode.ALGEBRA_FAILED,
          DiagnosticCode.UNWRITABLE_FILE,
          DiagnosticCode.INTERNAL_ERROR);

  static Stream<DiagnosticCode> codes() {
    return Arrays.stream(DiagnosticCode.values()).filter(code -> !OF_NO_MODEL.contains(code));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void badModelEarnsOneExactMessage(DiagnosticCode code) throws IOException {
    final Path file = BAD.resolve(code.tag() + ".java");
    final String source = read(file);
    final Compilation compilation = compile(code.tag(), source);
    assertEquals(1, compilation.diagnostics().size(), compilation.diagnostics()::toString);
    final Diagnostic<? extends JavaFileObject> error = compilation.diagnostics().get(0);
    assertEquals(
        code.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
        error.getKind());
    final String message = error.getMessage(Locale.ROOT);
    final Path expected = BAD.resolve(code.tag() + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, message + "\n");
    }
    assertEquals(read(expected), message + "\n");
    assertTrue(message.startsWith("[" + code.tag() + "] "), message);
    assertEquals(expectedLine(code, source, message), error.getLineNumber(), message);
  }

  /** Where the attribute's value begins; the annotation, for the model; the type, for its name. */
  private static long expectedLine(DiagnosticCode code, String source, String message) {
    final List<String> lines = source.lines().toList();
    final Matcher place = PLACE.matcher(message.lines().findFirst().orElseThrow());
    final String model = code == DiagnosticCode.NAME_CLASH ? "interface " : "@OdeModel";
    final String wanted = place.find() ? place.group(1) + " =" : model;
    int line = 0;
    while (!lines.get(line).strip().startsWith(wanted)) {
      line++;
    }
    final boolean literalBelow = lines.get(line).endsWith(" =");
    return line + (literalBelow ? 2L : 1L);
  }

  @ParameterizedTest
  @MethodSource("everyCode")
  void codeIsDocumented(DiagnosticCode code) throws IOException {
    assertTrue(
        read(DOCUMENTATION).contains("\n## " + code.tag() + "\n"),
        "docs/diagnostics.md has no section " + code.tag());
  }

  static DiagnosticCode[] everyCode() {
    return DiagnosticCode.values();
  }

  @Test
  void severalFaultsAreAllReported() {
    final Compilation compilation =
        compile(
            "Several",
            """
            import io.gradiode.annotation.OdeModel;

            @OdeModel(
                equations = "dx/dt = -k*x + y : 1\\nk : hurtz\\nz = sin(x : 1",
                initial = "w = 3",
                observables = "u")
            interface Several {}
            """);
    assertEquals(
        List.of(
            "UnknownSymbol", "UnknownUnit", "InvalidSyntax", "MissingEquation", "UnknownSymbol"),
        tags(compilation));
  }

  @Test
  void aRightModelCompilesWithoutAnyWarning() {
    final Compilation compilation =
        Compiler.javac()
            .withProcessors(new ModelProcessor())
            .withOptions("-Xlint:all,-path,-processing", "-Werror")
            .compile(
                JavaFileObjects.forSourceString(
                    "Right",
                    """
                    @io.gradiode.annotation.OdeModel(equations = "dx/dt = -x/second : 1")
                    public interface Right {}
                    """));
    assertEquals(List.of(), compilation.diagnostics());
  }

  @Test
  void afterAnErrorOfJavacWeAreSilent() {
    final Compilation compilation =
        compile(
            "Silent",
            """
            import io.gradiode.annotation.OdeModel;

            @OdeModel(equations = Missing.TEXT)
            interface Silent {}
            """);
    assertEquals(List.of(), tags(compilation));
    assertTrue(!compilation.errors().isEmpty());
  }

  /** Each fault of an event is told at the line of its text, or at the event itself. */
  @Test
  void faultsOfEventsAreToldWhereTheyAre() {
    final Compilation compilation =
        compile(
            "Happening",
            """
            import io.gradiode.annotation.Event;
            import io.gradiode.annotation.OdeModel;

            @OdeModel(
                equations = "dx/dt = -x/second : 1",
                threshold =
                    "x >",
                reset = "x = 1",
                refractory = "2",
                events = {
                  @Event(when = "x > 1", then = "x = 0"),
                  @Event(
                      name = "never",
                      then = "x = 1"),
                  @Event(
                      name = "x",
                      when = "x > y",
                      then =
                          "y = 0"),
                  @Event(at = "5")
                })
            interface Happening {}
            """);
    assertEquals(
        List.of(
            "InvalidEvent 12",
            "InvalidSyntax 7",
            "DimensionMismatch 9",
            "DuplicateSymbol 16",
            "UnknownSymbol 17",
            "InvalidAssignment 19",
            "DimensionMismatch 20"),
        compilation.errors().stream()
            .map(
                each ->
                    each.getMessage(Locale.ROOT).replaceAll("(?s)^\\[(\\w+).*", "$1")
                        + " "
                        + each.getLineNumber())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "threshold = Missing.TEXT",
        "events = Missing.EVENTS",
        "events = @io.gradiode.annotation.Event(at = Missing.TEXT)",
        "events = {@io.gradiode.annotation.Event(at = \"2*second\", then = 3)}",
        "events = {@io.gradiode.annotation.Evnt(at = \"2*second\")}",
        "events = {@Deprecated}",
        "events = 3",
      })
  void afterAnErrorOfJavacInAnEventWeAreSilent(String attribute) {
    final Compilation compilation =
        compile(
            "Silent",
            "@io.gradiode.annotation.OdeModel(equations = \"dx/dt = 0 : 1\", "
                + attribute
                + ") interface Silent {}");
    assertEquals(List.of(), tags(compilation), compilation.errors()::toString);
    assertTrue(!compilation.errors().isEmpty());
  }

  @Test
  void constantExpressionsAreTexts() {
    final Compilation compilation =
        compile(
            "Joined",
            """
            import io.gradiode.annotation.OdeModel;

            @OdeModel(equations = Joined.HEAD + "k : 1/second (constnt)")
            interface Joined {
              String HEAD = "dx/dt = -k*x : 1" + "\\n";
            }
            """);
    assertEquals(List.of("UnknownFlag"), tags(compilation));
    assertTrue(compilation.errors().get(0).getMessage(Locale.ROOT).contains("(equations, line 2)"));
  }

  @Test
  void oneFaultyModelLeavesTheOthersAlone() {
    final Compilation compilation =
        compile(
            "Two",
            """
            import io.gradiode.annotation.OdeModel;

            interface Two {
              @OdeModel(equations = "dx/dt = -x/second : 1")
              interface Right {}

              @OdeModel(equations = "dx/dt = -y/second : 1")
              interface Wrong {}
            }
            """);
    assertEquals(List.of("UnknownSymbol"), tags(compilation));
    assertEquals(7, compilation.errors().get(0).getLineNumber());
  }

  private static List<String> tags(Compilation compilation) {
    final Pattern tag = Pattern.compile("^\\[([A-Za-z]+)]");
    return compilation.errors().stream()
        .map(error -> tag.matcher(error.getMessage(Locale.ROOT)))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private static Compilation compile(String name, String source) {
    return Compiler.javac()
        .withProcessors(new ModelProcessor())
        .withOptions("-Agradiode.algebra=native")
        .compile(JavaFileObjects.forSourceString(name, source));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("missing: " + file, missing);
    }
  }
}
