package io.gradiode.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Java snippet of the README and of the guide stands in a source file that is compiled here,
 * line by line, whatever its indentation; so none can go stale.
 */
final class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final List<Path> DOCUMENTS = List.of(README, Path.of("..", "docs", "guide.md"));
  private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> everySnippetIsCompiled() throws IOException {
    final List<String> sources = sources();
    return DOCUMENTS.stream()
        .flatMap(document -> snippets(document).stream())
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.lines().findFirst().orElse(""),
                    () ->
                        assertTrue(
                            sources.stream().anyMatch(source -> source.contains(flat(snippet))),
                            () -> "no compiled source has this snippet:\n" + snippet)));
  }

  private static List<String> snippets(Path document) {
    final List<String> snippets =
        SNIPPET.matcher(read(document)).results().map(match -> match.group(1)).toList();
    assertFalse(snippets.isEmpty(), () -> document + " shows no code");
    return snippets;
  }

  @Test
  void theModelStandsByLine20AndItsUseByLine40() throws IOException {
    final List<String> lines = Files.readAllLines(README);
    assertTrue(lines.subList(0, 20).stream().anyMatch(line -> line.contains("@OdeModel")));
    assertTrue(lines.subList(0, 40).stream().anyMatch(line -> line.contains("Fit.of(")));
  }

  @Test
  void continuousIntegrationCallsTheTestCommand() throws IOException {
    final String command = "mvn verify";
    assertTrue(Files.readAllLines(README).stream().anyMatch(line -> line.startsWith(command)));
    assertTrue(
        Files.readAllLines(Path.of("..", ".ci", "run")).stream()
            .anyMatch(line -> line.strip().startsWith(command + " ||")));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReadmeTest::read)
          .map(ReadmeTest::flat)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that have text, without indentation. */
  private static String flat(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
