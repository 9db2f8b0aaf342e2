package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.source.ModelSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The faults found so far. */
final class Problems {

  /** A text of one line can have three times as many, and each message quotes the line. */
  private static final int MOST = 5000;

  private final List<Diagnostic> found = new ArrayList<>();

  void add(Position position, DiagnosticCode code, String sentence, String... facts) {
    if (found.size() < MOST) {
      add(Diagnostic.at(position, code, sentence, facts));
    }
  }

  void add(Diagnostic diagnostic) {
    if (found.size() < MOST) {
      found.add(diagnostic);
    }
  }

  void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  int count() {
    return found.size();
  }

  /** The codes of all that was found after the first {@code count}. */
  Stream<DiagnosticCode> since(int count) {
    return found.stream().skip(count).map(Diagnostic::code);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order in which the user reads. */
  List<Diagnostic> inOrder(ModelSource source) {
    final List<String> attributes = source.texts().stream().map(SourceText::attribute).toList();
    return found.stream()
        .sorted(
            Comparator.<Diagnostic>comparingInt(each -> attribute(each, attributes))
                .thenComparingInt(Problems::offset))
        .toList();
  }

  private static int attribute(Diagnostic diagnostic, List<String> attributes) {
    return diagnostic
        .position()
        .map(position -> attributes.indexOf(position.source().attribute()))
        .orElse(-1);
  }

  private static int offset(Diagnostic diagnostic) {
    return diagnostic.position().map(Position::start).orElse(0);
  }
}
