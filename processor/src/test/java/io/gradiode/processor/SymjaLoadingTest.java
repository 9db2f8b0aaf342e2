package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The computer algebra system takes seconds to load: only models without a fault pay for it. */
class SymjaLoadingTest {

  private static final String SOUND = "dx/dt = -k*x/second : 1\\nk : 1";
  private static final String SYMJA = "org.matheclipse.";

  @TempDir private Path directory;

  @Test
  void isLoadedForASoundModel() throws Exception {
    assertTrue(loaded("-Agradiode.algebra=symja", SOUND, 0).contains(SYMJA));
  }

  @Test
  void isNotLoadedForAFaultOfSyntax() throws Exception {
    assertFalse(loaded("-Agradiode.algebra=symja", "dx/dt = (-k*x : 1", 1).contains(SYMJA));
  }

  @Test
  void isNotLoadedForAFaultOfNamesAndUnits() throws Exception {
    final String faulty = "dx/dt = -k*y : 1\\nk : vlot\\nz = 1*mV + 1*second : volt";
    assertFalse(loaded("-Agradiode.algebra=symja", faulty, 3).contains(SYMJA));
  }

  @Test
  void isNotLoadedForATooLargeModel() throws Exception {
    final StringBuilder large = new StringBuilder(SOUND);
    // 300 states, each of which acts on all: too many derivatives.
    large.append("\\ns=x");
    for (int i = 0; i < 300; i++) {
      large.append("+x").append(i);
    }
    large.append(":1");
    for (int i = 0; i < 300; i++) {
      large.append("\\ndx").append(i).append("/dt=s/second:1");
    }
    assertFalse(loaded("-Agradiode.algebra=symja", large.toString(), 1).contains(SYMJA));
  }

  @Test
  void isNotLoadedForTheNativeRoute() throws Exception {
    assertFalse(loaded("-Agradiode.algebra=native", SOUND, 0).contains(SYMJA));
  }

  /** The classes that were loaded, after the warm-up has ended. */
  private String loaded(String option, String equations, int errors) throws Exception {
    try (Recording loader = new Recording()) {
      final Processor processor =
          (Processor)
              loader
                  .loadClass("io.gradiode.processor.ModelProcessor")
                  .getDeclaredConstructor()
                  .newInstance();
      final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      final DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
      final JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              null,
              messages,
              List.of(option, "-d", directory.toString(), "-Xlint:none"),
              null,
              List.of(new Model(equations)));
      task.setProcessors(List.of(processor));
      task.call();
      assertEquals(errors, messages.getDiagnostics().size(), messages.getDiagnostics()::toString);
      for (Thread each : Thread.getAllStackTraces().keySet()) {
        if (each.getName().startsWith("gradiode")) {
          each.join();
        }
      }
      return String.join("\n", loader.names);
    }
  }

  private static final class Model extends SimpleJavaFileObject {
    private final String equations;

    Model(String equations) {
      super(URI.create("string:///m/Model.java"), Kind.SOURCE);
      this.equations = equations;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "package m; @io.gradiode.annotation.OdeModel(equations = \""
          + equations
          + "\") interface Model {}";
    }
  }

  /** The class path once more, apart from the classes of this test. */
  private static final class Recording extends URLClassLoader {
    private final Set<String> names = new ConcurrentSkipListSet<>();

    Recording() {
      super(
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Recording::url)
              .toArray(URL[]::new),
          ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      names.add(name);
      return super.findClass(name);
    }
  }
}
