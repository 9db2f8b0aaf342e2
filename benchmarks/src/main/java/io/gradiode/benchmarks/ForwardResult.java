package io.gradiode.benchmarks;

import io.gradiode.annotation.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one side achieved in one way at one tolerance, over all rounds.
 *
 * @param problem of {@link ForwardProblem}
 * @param side CVODES or Gradiode
 * @param way how it was solved
 * @param tolerance the relative tolerance, as it was typed
 * @param time median over the rounds, in microseconds of CPU time
 * @param norm error of the gradient, in the norm
 * @param worst error of its worst component
 * @param steps of one solution
 * @param bytes that a gradient allocates
 * @param implicitSteps how many of the steps were implicit; 0 for CVODES
 */
record ForwardResult(
    String problem,
    String side,
    String way,
    String tolerance,
    double time,
    double norm,
    double worst,
    long steps,
    long bytes,
    long implicitSteps) {

  private static final String CVODES = "CVODES";
  private static final String GRADIODE = "Gradiode";

  /** From the lines that both sides print, of all rounds together. */
  static List<ForwardResult> medians(List<String> lines) {
    final Map<String, List<ForwardResult>> rounds = new LinkedHashMap<>();
    for (String line : lines) {
      final ForwardResult result = parse(line);
      final String key =
          String.join(",", result.problem, result.side, result.way, result.tolerance);
      rounds.computeIfAbsent(key, unused -> new ArrayList<>()).add(result);
    }
    return rounds.values().stream().map(ForwardResult::median).toList();
  }

  private static ForwardResult parse(String line) {
    final String[] cells = line.split(",", -1);
    return new ForwardResult(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        Double.parseDouble(cells[6]),
        Long.parseLong(cells[7]),
        Long.parseLong(cells[8]),
        Long.parseLong(cells[9]));
  }

  /** Errors and steps are the same in each round; of the bytes, the most. */
  private static ForwardResult median(List<ForwardResult> rounds) {
    final ForwardResult one = rounds.get(0);
    final double[] times = rounds.stream().mapToDouble(ForwardResult::time).sorted().toArray();
    return new ForwardResult(
        one.problem,
        one.side,
        one.way,
        one.tolerance,
        times[times.length / 2],
        one.norm,
        one.worst,
        one.steps,
        rounds.stream().mapToLong(ForwardResult::bytes).max().orElseThrow(),
        one.implicitSteps);
  }

  boolean isCvodes(String anotherProblem) {
    return problem.equals(anotherProblem) && side.equals(CVODES);
  }

  boolean isGradiode(String anotherProblem, Method method) {
    return problem.equals(anotherProblem) && side.equals(GRADIODE) && way.equals(method.name());
  }
}
