package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.CompiledModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is said of the models in this repository that are meant to be copied. */
class NoFalseAlarmTest {

  private static final List<Path> PLACES =
      List.of(
          Path.of("src/test/resources/good"),
          Path.of("../example-models/src/main/java"),
          Path.of("../benchmarks/src/main/java"));

  /** With all annotations around it. */
  private static final Pattern ANNOTATION =
      Pattern.compile(
          "^(?:@SuppressWarnings[^\\n]*\\n)?@OdeModel\\(.*?\\)\\n(?=(?:public )?(?:interface|class))",
          Pattern.DOTALL | Pattern.MULTILINE);

  static Stream<Arguments> models() {
    return PLACES.stream()
        .flatMap(NoFalseAlarmTest::files)
        .flatMap(file -> annotation(file).map(text -> Arguments.of(name(file), text)).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void nothingIsSaidOf(String name, String annotation) {
    final String source =
        "package m; import io.gradiode.annotation.OdeModel;\n"
            + annotation
            + "\npublic interface "
            + name
            + " {}";
    assertEquals(
        List.of(),
        CompiledModels.run(
                Map.of("m." + name, source), List.of("-proc:only", "-Agradiode.algebra=native"))
            .messages());
  }

  @Test
  void theModelsAreFound() {
    assertTrue(models().count() >= 33, () -> models().toList().toString());
  }

  private static Optional<String> annotation(Path file) {
    return ANNOTATION.matcher(read(file)).results().map(MatchResult::group).findFirst();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(each -> each.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
