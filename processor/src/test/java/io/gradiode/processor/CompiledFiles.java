package io.gradiode.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles models from and to files, as Eclipse's compiler demands. */
final class CompiledFiles {

  private static final String JAVA = ".java";
  private static final String CLASS = ".class";

  private final JavaCompiler compiler;
  private final Path sources;
  private final Path generated;
  private final Path classes;

  /**
   * @param directory empty, for all files
   */
  CompiledFiles(JavaCompiler compiler, Path directory) {
    this.compiler = compiler;
    this.sources = directory.resolve("sources");
    this.generated = directory.resolve("generated");
    this.classes = directory.resolve("classes");
  }

  /**
   * Compiles.
   *
   * @param texts by qualified name of their type
   * @param processors empty for those that the options name or the class path offers
   */
  CompiledModels.Output run(
      Map<String, String> texts, List<ModelProcessor> processors, List<String> options) {
    final DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
      final List<Path> written = write(texts);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(sources));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      files.setLocationFromPaths(
          StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(generated)));
      files.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
      final JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              messages,
              options,
              null,
              files.getJavaFileObjectsFromPaths(written));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
      return new CompiledModels.Output(
          read(generated, JAVA, bytes -> new String(bytes, StandardCharsets.UTF_8)),
          read(classes, CLASS, bytes -> bytes),
          messages.getDiagnostics().stream()
              .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
              .map(this::message)
              .toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Without this module's tests: Eclipse's compiler would find the sources among them. */
  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(each -> !each.endsWith("test-classes"))
        .toList();
  }

  /** javac indents all lines but the first; kinds of warnings are the compilers' own. */
  private String message(Diagnostic<?> message) {
    final Diagnostic.Kind kind = message.getKind();
    final String text = message.getMessage(Locale.ROOT);
    return (kind == Diagnostic.Kind.MANDATORY_WARNING ? Diagnostic.Kind.WARNING : kind)
        + ": "
        + (compiler instanceof EclipseCompiler ? text : text.replace("\n  ", "\n"));
  }

  private List<Path> write(Map<String, String> texts) throws IOException {
    final List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(texts).entrySet()) {
      final Path file = sources.resolve(each.getKey().replace('.', '/') + JAVA);
      Files.createDirectories(file.getParent());
      written.add(Files.writeString(file, each.getValue()));
    }
    return written;
  }

  private static <T> Map<String, T> read(
      Path directory, String extension, Function<byte[], T> content) throws IOException {
    final Map<String, T> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path each : files.filter(file -> file.toString().endsWith(extension)).toList()) {
        final String name = directory.relativize(each).toString().replace('/', '.');
        contents.put(
            name.substring(0, name.length() - extension.length()),
            content.apply(Files.readAllBytes(each)));
      }
    }
    return contents;
  }
}
