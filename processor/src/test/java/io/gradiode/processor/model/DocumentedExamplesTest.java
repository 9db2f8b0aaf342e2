package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's examples do what it says. */
class DocumentedExamplesTest {

  private static final Pattern SECTION =
      Pattern.compile(
          "## (\\w+)\n[^`]*(?:`(?!``)[^`]*`[^`]*)*Wrong:\n\n```text\n(.*?)```\n\n"
              + "Right:\n\n```text\n(.*?)```",
          Pattern.DOTALL);

  static Stream<Arguments> sections() throws IOException {
    final Matcher sections = SECTION.matcher(Files.readString(Path.of("../docs/diagnostics.md")));
    return sections
        .results()
        .map(each -> Arguments.of(each.group(1), each.group(2), each.group(3)));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void wrongIsWrongAndRightIsRight(String tag, String wrong, String right) {
    final List<Diagnostic> faults = texts(wrong).check().diagnostics();
    final List<Diagnostic> found = faults.isEmpty() ? texts(wrong).warnings() : faults;
    assertTrue(!found.isEmpty(), tag);
    found.forEach(each -> assertEquals(tag, each.code().tag(), each::message));
    assertTrue(
        texts(right).warnings().stream().noneMatch(each -> each.code().tag().equals(tag)), tag);
  }

  @Test
  void mostSectionsHaveExamples() throws IOException {
    assertTrue(sections().count() >= 27, "the examples are no longer found");
  }

  /** A model as the documentation writes it, attributes other than the equations on lines. */
  static Texts texts(String block) {
    Texts texts = Texts.of(without(block));
    for (String line : block.lines().toList()) {
      final String text = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith("initial:")) {
        texts = texts.initial(text);
      } else if (line.startsWith("observables:")) {
        texts = texts.observables(text);
      } else if (line.startsWith("time:")) {
        texts = texts.time(text);
      } else if (line.startsWith("units:")) {
        texts = texts.units(text);
      } else if (line.startsWith("threshold:")) {
        texts = texts.threshold(text);
      } else if (line.startsWith("reset:")) {
        texts = texts.reset(text);
      } else if (line.startsWith("refractory:")) {
        texts = texts.refractory(text);
      } else if (line.startsWith("event:")) {
        texts = texts.event(event(text));
      }
    }
    return texts;
  }

  /** {@code when = "x > 1", then = "x = 0"}. */
  private static Texts.Happening event(String text) {
    return new Texts.Happening(
        attribute(text, "name"),
        attribute(text, "when"),
        attribute(text, "at"),
        attribute(text, "then"));
  }

  private static String attribute(String text, String name) {
    final Matcher value = Pattern.compile("\\b" + name + " = \"([^\"]*)\"").matcher(text);
    return value.find() ? value.group(1) : "";
  }

  private static String without(String block) {
    return block
        .lines()
        .filter(
            line ->
                !line.matches(
                    "(initial|observables|time|units|threshold|reset|refractory|event):.*"))
        .collect(Collectors.joining("\n"));
  }
}
