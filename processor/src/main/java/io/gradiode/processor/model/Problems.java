package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;

/** The faults found so far. */
final class Problems {

  private final List<Diagnostic> found = new ArrayList<>();

  void add(Position position, DiagnosticCode code, String sentence, String... facts) {
    add(Diagnostic.at(position, code, sentence, facts));
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  void addAll(List<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  List<Diagnostic> found() {
    return found;
  }
}
