package io.gradiode.processor;

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

/** All models in this repository that are meant to be copied, or that tests are made of. */
public final class RepositoryModels {

  /** How many there are at least: a pattern that finds none would prove nothing. */
  private static final int LEAST = 34;

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

  private RepositoryModels() {}

  /**
   * A model, taken out of its file.
   *
   * @param name of its type
   * @param annotation its texts
   */
  public record Model(String name, String annotation) {

    /** The model alone in a package of its own. */
    public Map<String, String> sources() {
      return Map.of(
          "m." + name,
          "package m; import io.gradiode.annotation.*;\n"
              + annotation
              + "\npublic interface "
              + name
              + " {}");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The models. */
  public static List<Model> all() {
    final List<Model> models =
        PLACES.stream()
            .flatMap(RepositoryModels::files)
            .flatMap(file -> annotation(file).map(text -> new Model(name(file), text)).stream())
            .toList();
    if (models.size() < LEAST) {
      throw new IllegalStateException("only " + models);
    }
    return models;
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
