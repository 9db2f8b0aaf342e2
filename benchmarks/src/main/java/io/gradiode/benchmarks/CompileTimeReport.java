package io.gradiode.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the processor adds to a run of javac: each model is compiled by javac in virtual machines of
 * their own, without the processor and with it, natively and with Symja, and the medians are
 * compared. Nothing is warm, as for somebody who builds a project.
 *
 * <p>To be called in the project's directory, after it was packaged; takes the number of runs.
 */
public final class CompileTimeReport {

  private static final int RUNS = 5;
  private static final Path PROCESSOR_PATH = Path.of("processor", "target", "processor-path.txt");
  private static final Path PROCESSOR = Path.of("processor", "target", "classes");

  /** What javac does with the annotation. */
  private enum Way {
    PLAIN("-proc:none"),
    NATIVE("-Agradiode.algebra=native"),
    SYMJA("-Agradiode.algebra=symja");

    private final String option;

    Way(String option) {
      this.option = option;
    }
  }

  private final Path directory;
  private final String processorPath;

  private CompileTimeReport(Path directory, String processorPath) {
    this.directory = directory;
    this.processorPath = processorPath;
  }

  /** Compiles all models and prints the table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    final int runs = args.length > 0 ? Integer.parseInt(args[0]) : RUNS;
    final Path directory = Files.createTempDirectory("compile-time");
    try {
      final CompileTimeReport report =
          new CompileTimeReport(
              directory,
              PROCESSOR.toAbsolutePath()
                  + System.getProperty("path.separator")
                  + Files.readString(PROCESSOR_PATH).strip());
      System.out.printf(
          Locale.ROOT,
          "JDK %s, %d processors, %d runs%n%n"
              + "| Model | plain javac s | native adds s | worst | Symja adds s | worst |%n"
              + "| --- | ---: | ---: | ---: | ---: | ---: |%n",
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          runs);
      for (CompiledText text : CompiledText.values()) {
        report.print(text, runs);
      }
    } finally {
      delete(directory);
    }
  }

  private void print(CompiledText text, int runs) throws IOException, InterruptedException {
    final Path source = directory.resolve("Timed.java");
    Files.writeString(source, text.source());
    final Map<Way, double[]> seconds = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      seconds.put(way, new double[runs]);
    }
    // In turn, so that a busy minute of the machine does not hit one way alone.
    for (int run = 0; run < runs; run++) {
      for (Way way : Way.values()) {
        seconds.get(way)[run] = seconds(way, source);
      }
    }
    seconds.values().forEach(Arrays::sort);
    final double plain = seconds.get(Way.PLAIN)[runs / 2];
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        text.title(),
        plain,
        seconds.get(Way.NATIVE)[runs / 2] - plain,
        seconds.get(Way.NATIVE)[runs - 1] - plain,
        seconds.get(Way.SYMJA)[runs / 2] - plain,
        seconds.get(Way.SYMJA)[runs - 1] - plain);
  }

  private double seconds(Way way, Path source) throws IOException, InterruptedException {
    final Path classes = Files.createDirectories(directory.resolve("classes"));
    final List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-encoding", "UTF-8", "-d", classes.toString(), "-cp", processorPath));
    command.addAll(List.of("-processorpath", processorPath, way.option, source.toString()));
    final long start = System.nanoTime();
    final Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    final byte[] messages = javac.getInputStream().readAllBytes();
    final int exit = javac.waitFor();
    final double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException(
          new String(messages, java.nio.charset.Charset.defaultCharset()));
    }
    delete(classes);
    return seconds;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(CompileTimeReport::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
