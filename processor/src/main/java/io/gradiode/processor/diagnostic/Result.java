package io.gradiode.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a stage leaves: a value, perhaps with warnings, or the faults that prevented it. A stage
 * reports all faults that it finds; the next stage runs only on a value.
 *
 * @param <T> the value
 */
public sealed interface Result<T> permits Result.Success, Result.Failure {

  /** A value without warnings. */
  static <T> Result<T> of(T value) {
    return new Success<>(value, List.of());
  }

  /** One fault. */
  static <T> Result<T> failure(Diagnostic diagnostic) {
    return new Failure<>(List.of(diagnostic));
  }

  /** What was found, in the order of finding. */
  List<Diagnostic> diagnostics();

  /** The result of {@code stage} on the value, with the warnings so far in front. */
  <R> Result<R> then(Function<? super T, ? extends Result<R>> stage);

  /**
   * A value.
   *
   * @param value of the stage
   * @param diagnostics warnings
   * @param <T> the value
   */
  record Success<T>(T value, List<Diagnostic> diagnostics) implements Result<T> {

    /** Copies the list. */
    public Success {
      diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public <R> Result<R> then(Function<? super T, ? extends Result<R>> stage) {
      final Result<R> next = stage.apply(value);
      if (diagnostics.isEmpty()) {
        return next;
      }
      final List<Diagnostic> all = new ArrayList<>(diagnostics);
      all.addAll(next.diagnostics());
      return next instanceof Success<R> success
          ? new Success<>(success.value(), all)
          : new Failure<>(all);
    }
  }

  /**
   * No value. Without a diagnostic only if javac itself has already reported the fault.
   *
   * @param diagnostics faults, and warnings found on the way
   * @param <T> the value that is missing
   */
  record Failure<T>(List<Diagnostic> diagnostics) implements Result<T> {

    /** Copies the list. */
    public Failure {
      diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public <R> Result<R> then(Function<? super T, ? extends Result<R>> stage) {
      return new Failure<>(diagnostics);
    }
  }
}
