package io.gradiode.examples.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/models.md} lists every model of the main sources, and every one is tested. */
final class ModelsPageTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| \\[(\\w+)]\\(([^)]+)\\) \\| [^|]+ \\| (\\d+) \\| (\\d+) \\| ([^|]+) \\|");
  private static final Pattern DOI = Pattern.compile("\\[(10\\.[^\\]]+)]");

  private record Row(String model, Path file, int states, int parameters, String paper) {
    @Override
    public String toString() {
      return model;
    }
  }

  static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(DOCS.resolve("models.md")))
        .results()
        .map(
            match ->
                new Row(
                    match.group(1),
                    DOCS.resolve(match.group(2)),
                    Integer.parseInt(match.group(3)),
                    Integer.parseInt(match.group(4)),
                    match.group(5)))
        .toList();
  }

  @Test
  void theCorpusAndThePageHaveEveryModel() throws IOException {
    final TreeSet<String> written = new TreeSet<>(modelsInSources());
    assertEquals(
        written,
        rows().stream().map(Row::model).collect(Collectors.toCollection(TreeSet::new)),
        "docs/models.md");
    assertEquals(
        written,
        Corpus.ENTRIES.stream().map(Entry::toString).collect(Collectors.toCollection(TreeSet::new)),
        "Corpus.ENTRIES");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowSaysWhatTheModelIs(Row row) throws IOException {
    final CompiledModel<?> model =
        Corpus.ENTRIES.stream()
            .map(Entry::model)
            .filter(each -> each.name().equals(row.model()))
            .findFirst()
            .orElseThrow();
    assertEquals(model.states().size(), row.states());
    assertEquals(model.parameters().size(), row.parameters());
    final String citation = Files.readString(row.file()).replaceAll("\\s*\\n \\* ", " ");
    final boolean found =
        DOI.matcher(row.paper()).find()
            ? DOI.matcher(row.paper()).results().allMatch(doi -> citation.contains(doi.group(1)))
            : Stream.of(row.paper().split("[ ,]+"))
                .filter(word -> word.matches("[A-Z]\\w+|\\d{4}"))
                .allMatch(citation::contains);
    assertTrue(found, () -> "the Javadoc does not cite " + row.paper());
  }

  private static List<String> modelsInSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(ModelsPageTest::isModel)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();
    }
  }

  private static boolean isModel(Path file) {
    try {
      return Files.readString(file).contains("\n@OdeModel(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
