package io.gradiode.benchmarks;

import io.gradiode.annotation.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tables and diagrams of what {@code native/run.sh} measured: Gradiode beside CVODES, in ratios.
 *
 * <p>{@code CvodesReport results.csv work-precision.png}
 */
public final class CvodesReport {

  private static final List<String> TOLERANCES = List.of("1e-3", "1e-6", "1e-9");
  private static final int FIRST_DIGIT = 2;
  private static final int LAST_DIGIT = 9;
  private static final String NOTHING = "–";

  private final List<ForwardResult> results;
  private final List<String> problems;

  private CvodesReport(List<ForwardResult> results) {
    this.results = results;
    problems =
        results.stream()
            .map(ForwardResult::problem)
            .distinct()
            .sorted(Comparator.comparing(ForwardProblem::valueOf))
            .toList();
  }

  /** Prints the tables and draws the picture. */
  public static void main(String[] args) throws IOException {
    final List<ForwardResult> results = ForwardResult.medians(Files.readAllLines(Path.of(args[0])));
    final CvodesReport report = new CvodesReport(results);
    report.printAtTolerances();
    report.printAtErrors();
    report.printMethods();
    WorkPrecisionPicture.save(report.problems, results, Path.of(args[1]));
  }

  private void printAtTolerances() {
    System.out.printf(
        "Times as fast as CVODES, at the same tolerance and at the error that CVODES has there%n%n"
            + "| Problem | tolerance | at the tolerance | at the error | error CVODES"
            + " | error Gradiode | worst component | and | CVODES' fastest way | its steps"
            + " | steps | of them implicit | bytes |%n"
            + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |"
            + " ---: |%n");
    for (String problem : problems) {
      for (String tolerance : TOLERANCES) {
        final Optional<ForwardResult> theirs =
            atTolerance(cvodes(problem), tolerance)
                .min(Comparator.comparingDouble(ForwardResult::time));
        final Optional<ForwardResult> ours =
            atTolerance(gradiode(problem, Method.AUTO), tolerance).findFirst();
        if (theirs.isPresent() && ours.isPresent()) {
          printAtTolerance(theirs.get(), ours.get());
        } else {
          System.out.printf("| %s | %s |%s%n", problem, tolerance, " – |".repeat(11));
        }
      }
    }
  }

  private void printAtTolerance(ForwardResult theirs, ForwardResult ours) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %s | %.1e | %.1e | %.1e | %.1e | %s | %d | %d | %d | %d |%n",
        ours.problem(),
        ours.tolerance(),
        theirs.time() / ours.time(),
        timesAsFast(ours.problem(), theirs.norm()),
        theirs.norm(),
        ours.norm(),
        theirs.worst(),
        ours.worst(),
        theirs.way(),
        theirs.steps(),
        ours.steps(),
        ours.implicitSteps(),
        ours.bytes());
  }

  private void printAtErrors() {
    System.out.printf("%nTimes as fast as CVODES, for an error of the gradient%n%n| Problem |");
    for (int digits = FIRST_DIGIT; digits <= LAST_DIGIT; digits++) {
      System.out.printf(" 1e-%d |", digits);
    }
    System.out.printf("%n| --- |%s%n", " ---: |".repeat(LAST_DIGIT - FIRST_DIGIT + 1));
    for (String problem : problems) {
      System.out.printf("| %s |", problem);
      for (int digits = FIRST_DIGIT; digits <= LAST_DIGIT; digits++) {
        System.out.printf(" %s |", timesAsFast(problem, Math.pow(10, -digits)));
      }
      System.out.printf("%n");
    }
  }

  private void printMethods() {
    System.out.printf(
        "%nTime of the automatic choice of the method, as a multiple of that of a fixed one%n%n"
            + "| Problem | tolerance | steps | of them implicit | of explicit | of implicit"
            + " | of the better, at the same error |%n"
            + "| --- | --- | ---: | ---: | ---: | ---: | ---: |%n");
    for (String problem : problems) {
      for (String tolerance : TOLERANCES) {
        atTolerance(gradiode(problem, Method.AUTO), tolerance).forEach(this::printMethod);
      }
    }
  }

  private void printMethod(ForwardResult automatic) {
    final String problem = automatic.problem();
    final double explicit = timeAt(problem, Method.EXPLICIT, automatic.norm());
    final double implicit = timeAt(problem, Method.IMPLICIT, automatic.norm());
    final double better =
        Double.isNaN(explicit)
            ? implicit
            : Double.isNaN(implicit) ? explicit : Math.min(explicit, implicit);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %d | %s | %s | %s |%n",
        problem,
        automatic.tolerance(),
        automatic.steps(),
        automatic.implicitSteps(),
        multiple(automatic, Method.EXPLICIT),
        multiple(automatic, Method.IMPLICIT),
        number(automatic.time() / better, "%.2f"));
  }

  private double timeAt(String problem, Method method, double error) {
    return WorkPrecision.of(gradiode(problem, method).toList()).timeAt(error);
  }

  private String multiple(ForwardResult automatic, Method method) {
    return atTolerance(gradiode(automatic.problem(), method), automatic.tolerance())
        .map(fixed -> number(automatic.time() / fixed.time(), "%.2f"))
        .findFirst()
        .orElse(NOTHING);
  }

  /** How many times as fast for the same error; a dash where one side is never as exact. */
  private String timesAsFast(String problem, double error) {
    final double theirs = WorkPrecision.of(cvodes(problem).toList()).timeAt(error);
    return number(theirs / timeAt(problem, Method.AUTO, error), "%.1f");
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, format, value);
  }

  private Stream<ForwardResult> cvodes(String problem) {
    return results.stream().filter(result -> result.isCvodes(problem));
  }

  private Stream<ForwardResult> gradiode(String problem, Method method) {
    return results.stream().filter(result -> result.isGradiode(problem, method));
  }

  private static Stream<ForwardResult> atTolerance(
      Stream<ForwardResult> results, String tolerance) {
    return results.filter(result -> result.tolerance().equals(tolerance));
  }
}
