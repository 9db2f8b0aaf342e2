package io.gradiode.processor;

import io.gradiode.CompiledModel;
import io.gradiode.model.SparseEquations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles models in memory with javac and the processor, and loads them. */
public final class CompiledModels {

  private CompiledModels() {}

  /**
   * What javac left.
   *
   * @param sources generated sources by qualified name
   * @param classes class files by binary name
   * @param messages errors and warnings
   */
  public record Output(
      Map<String, String> sources, Map<String, byte[]> classes, List<String> messages) {

    /** Copies. */
    public Output {
      sources = new TreeMap<>(sources);
      classes = new TreeMap<>(classes);
      messages = List.copyOf(messages);
    }

    /** The sparse equations of an annotated type, which must have some. */
    SparseEquations equations(String type) {
      try {
        final var constructor = generated(type, "Equations").getDeclaredConstructor();
        constructor.setAccessible(true);
        return (SparseEquations) constructor.newInstance();
      } catch (ReflectiveOperationException failure) {
        throw new IllegalStateException(String.join("\n", messages), failure);
      }
    }

    private Class<?> generated(String type, String ending) throws ClassNotFoundException {
      return Class.forName(type.replace('$', '_') + ending, true, new Loader(classes));
    }

    /** The {@code MODEL} of an annotated type. */
    public CompiledModel<?> model(String type) {
      try {
        final Class<?> handles = generated(type, "Model");
        final var field = handles.getDeclaredField("MODEL");
        field.setAccessible(true);
        return (CompiledModel<?>) field.get(null);
      } catch (ReflectiveOperationException failure) {
        throw new IllegalStateException(String.join("\n", messages), failure);
      }
    }
  }

  /** A model of these texts, differentiated natively. */
  public static CompiledModel<?> of(String equations, String initial, String observables) {
    return compile("m.Model", source("m", "Model", equations, initial, observables));
  }

  /** A type annotated with these texts. */
  public static String source(
      String packageName, String type, String equations, String initial, String observables) {
    return """
        package %s;
        @io.gradiode.annotation.OdeModel(equations = %s, initial = %s, observables = %s)
        public interface %s {}
        """
        .formatted(packageName, literal(equations), literal(initial), literal(observables), type);
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** The type compiled with the native algebra; fails unless javac is silent. */
  public static CompiledModel<?> compile(String type, String source, String... options) {
    return output(Map.of(type, source), options).model(type);
  }

  /**
   * Compiles with the native algebra, all lints on and warnings as errors, but without insight into
   * models that nobody would write.
   */
  public static Output output(Map<String, String> sources, String... options) {
    final List<String> all =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-processing",
                "-Werror",
                "-Agradiode.algebra=native",
                "-Agradiode.suppress=gradiode"));
    all.addAll(Arrays.asList(options));
    final Output output = run(sources, all);
    if (!output.messages().isEmpty()) {
      throw new IllegalStateException(String.join("\n", output.messages()));
    }
    return output;
  }

  /** Compiles with these options only. */
  public static Output run(Map<String, String> sources, List<String> options) {
    return run(new ModelProcessor(), sources, options);
  }

  static Output run(ModelProcessor processor, Map<String, String> sources, List<String> options) {
    final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    final DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    final Memory memory = new Memory(compiler.getStandardFileManager(messages, Locale.ROOT, null));
    final List<Text> texts =
        new TreeMap<>(sources)
            .entrySet().stream()
                .map(each -> new Text(each.getKey(), each.getValue()))
                .collect(Collectors.toList());
    final JavaCompiler.CompilationTask task =
        compiler.getTask(null, memory, messages, options, null, texts);
    task.setProcessors(List.of(processor));
    task.call();
    return new Output(
        memory.sources(),
        memory.classes(),
        messages.getDiagnostics().stream()
            .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
            .map(each -> each.getKind() + ": " + each.getMessage(Locale.ROOT))
            .toList());
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String type, String text) {
      super(URI.create("string:///" + type.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Bytes extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes(String type, Kind kind) {
      super(URI.create("memory:///" + type.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Bytes> sources = new TreeMap<>();
    private final Map<String, Bytes> classes = new TreeMap<>();

    Memory(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      final Bytes file = new Bytes(className, kind);
      (location == StandardLocation.SOURCE_OUTPUT || kind == JavaFileObject.Kind.SOURCE
              ? sources
              : classes)
          .put(className, file);
      return file;
    }

    Map<String, String> sources() {
      final Map<String, String> texts = new TreeMap<>();
      sources.forEach((name, file) -> texts.put(name, file.getCharContent(true).toString()));
      return texts;
    }

    Map<String, byte[]> classes() {
      final Map<String, byte[]> all = new TreeMap<>();
      classes.forEach((name, file) -> all.put(name, file.bytes.toByteArray()));
      return all;
    }

    @Override
    public void close() {
      try {
        super.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(CompiledModels.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      final byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
