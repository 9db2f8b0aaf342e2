package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.Optional;

/**
 * A symbol that the equations declare.
 *
 * @param symbol its name and kind
 * @param unit missing if it could not be read
 * @param type which values a term can have
 * @param value the right side of its equation or term; missing for symbols, or if not readable
 * @param stops whether a state stands still while the model is refractory
 * @param text the statement up to the unit
 * @param position of its name where it is declared
 */
record Declaration(
    Symbol symbol,
    Optional<Unit> unit,
    ValueType type,
    Optional<SyntaxTree> value,
    boolean stops,
    String text,
    Position position) {

  String name() {
    return symbol.name();
  }

  Symbol.Kind kind() {
    return symbol.kind();
  }

  /** {@code a state}, for messages. */
  String article() {
    return switch (kind()) {
      case STATE -> "a state";
      case TERM -> "a term";
      case INPUT -> "an input";
      default -> "a parameter";
    };
  }
}
