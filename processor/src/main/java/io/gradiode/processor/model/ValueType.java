package io.gradiode.processor.model;

import io.gradiode.processor.syntax.SyntaxTree;

/** Which values a term or an observable can have. */
enum ValueType {
  REAL,
  INTEGER,
  BOOLEAN;

  /** The type that stands in the place of a unit. */
  static ValueType of(SyntaxTree unit) {
    final String name = unit instanceof SyntaxTree.Name word ? word.text() : "";
    return name.equals("boolean") ? BOOLEAN : name.equals("integer") ? INTEGER : REAL;
  }
}
