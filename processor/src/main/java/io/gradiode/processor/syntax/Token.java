package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import java.util.Optional;

/**
 * The smallest piece of a text.
 *
 * @param kind what it is
 * @param text as written; empty at the end
 * @param position where it stands
 * @param startsLine whether it is the first of its line, and the line is no continued one
 * @param fault why a piece is {@link Kind#INVALID}
 */
record Token(Kind kind, String text, Position position, boolean startsLine, Optional<Fault> fault) {

  /** Becomes a diagnostic only where someone meets the token: there may be thousands. */
  record Fault(DiagnosticCode code, String sentence) {}

  enum Kind {
    NUMBER,
    NAME,
    OPERATOR,
    INVALID,
    END
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  /** Whether this is the operator or punctuation {@code text}. */
  boolean is(String text) {
    return kind == Kind.OPERATOR && this.text.equals(text);
  }

  /** Whether this is the word {@code text}. */
  boolean isWord(String text) {
    return kind == Kind.NAME && this.text.equals(text);
  }
}
