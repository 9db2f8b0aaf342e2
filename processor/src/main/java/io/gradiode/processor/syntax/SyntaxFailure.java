package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;

/** Leaves the descent at the first fault of a statement. Never leaves this package. */
final class SyntaxFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SyntaxFailure(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  static SyntaxFailure at(
      Position position, DiagnosticCode code, String sentence, String... facts) {
    return new SyntaxFailure(Diagnostic.at(position, code, sentence, facts));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
