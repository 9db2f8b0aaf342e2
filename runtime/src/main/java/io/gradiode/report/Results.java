package io.gradiode.report;

import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.Point;
import io.gradiode.report.Evaluation.Kind;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All evaluations of a fit's objective, in their order: those of a parallel search as if its starts
 * had been made one after the other. Derivatives by finite differences count as the values that
 * they are made of. Immutable.
 */
public final class Results implements Iterable<Evaluation> {

  private static final Results NONE = new ResultsBuilder(List.of(), List.of()).build();

  private final List<String> names;
  private final List<String> units;
  private final EvaluationList evaluations;

  Results(List<String> names, List<String> units, EvaluationList evaluations) {
    this.names = List.copyOf(names);
    this.units = List.copyOf(units);
    this.evaluations = evaluations;
  }

  /** Nothing was evaluated. */
  public static Results none() {
    return NONE;
  }

  /** Number of evaluations. */
  public int size() {
    return evaluations.size();
  }

  /** Names of the estimated parameters, in the order of {@link Evaluation#parameters()}. */
  public List<String> names() {
    return names;
  }

  /** Units of the estimated parameters, in the same order. */
  public List<String> units() {
    return units;
  }

  /**
   * The evaluation at a place, from 0.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= place < size()}
   */
  public Evaluation get(int place) {
    return evaluations.get(place);
  }

  /**
   * The first of those with the smallest finite value; coupled ones and measures do not count,
   * which are other objectives.
   */
  public Optional<Evaluation> best() {
    return smallest(evaluations::comparableValue);
  }

  /** The first of those with the smallest finite measure; empty if none was evaluated. */
  public Optional<Evaluation> bestMeasure() {
    return smallest(evaluations::measure);
  }

  private Optional<Evaluation> smallest(IntToDoubleFunction values) {
    int best = -1;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size(); i++) {
      final double value = values.applyAsDouble(i);
      if (value < smallest) {
        best = i;
        smallest = value;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(get(best));
  }

  /**
   * After each evaluation, the smallest value so far, infinite until one was finite; coupled ones
   * and measures do not count. A new array of length {@link #size()}.
   */
  public double[] bestSoFar() {
    final double[] best = new double[size()];
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < best.length; i++) {
      smallest = Math.min(smallest, evaluations.comparableValue(i));
      best[i] = smallest;
    }
    return best;
  }

  /** How many there are of each kind; a measure counts as the value that it is. */
  public EvaluationCounts counts() {
    return new EvaluationCounts(
        count(Kind.VALUE) + count(Kind.MEASURE), count(Kind.GRADIENT), count(Kind.JACOBIAN));
  }

  /** How many are of this kind. */
  public long count(Kind kind) {
    return IntStream.range(0, size()).filter(i -> evaluations.kind(i) == kind).count();
  }

  /** All in their order. */
  public Stream<Evaluation> stream() {
    return IntStream.range(0, size()).mapToObj(this::get);
  }

  @Override
  public Iterator<Evaluation> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Evaluation next() {
        if (!hasNext()) {
          throw new NoSuchElementException("All " + size() + " evaluations were given");
        }
        return get(next++);
      }
    };
  }

  /**
   * Writes a table of comma-separated values: a head, and one line for each evaluation with all
   * digits of its numbers.
   *
   * @throws IOException if the target fails
   */
  public void toCsv(Appendable target) throws IOException {
    target.append("number,method,start,kind,coupled,value,best");
    for (int j = 0; j < names.size(); j++) {
      target.append(',').append(Csv.quoted("%s [%s]".formatted(names.get(j), units.get(j))));
    }
    target.append('\n');
    final double[] best = bestSoFar();
    for (int i = 0; i < best.length; i++) {
      writeLine(get(i), best[i], target);
    }
  }

  /**
   * Writes a table of comma-separated values to a file, which is replaced.
   *
   * @throws IOException if the file cannot be written
   */
  public void toCsv(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      toCsv(writer);
    }
  }

  private static void writeLine(Evaluation evaluation, double best, Appendable target)
      throws IOException {
    target
        .append(Long.toString(evaluation.number()))
        .append(',')
        .append(Csv.quoted(evaluation.method()))
        .append(',')
        .append(Integer.toString(evaluation.start()))
        .append(',')
        .append(evaluation.kind().name())
        .append(',')
        .append(Boolean.toString(evaluation.coupled()))
        .append(',')
        .append(Double.toString(evaluation.value()))
        .append(',')
        .append(Double.toString(best));
    final Point parameters = evaluation.parameters();
    for (int j = 0; j < parameters.dimension(); j++) {
      target.append(',').append(Double.toString(parameters.get(j)));
    }
    target.append('\n');
  }

  @Override
  public String toString() {
    return size() + " evaluations of " + String.join(", ", names);
  }
}
