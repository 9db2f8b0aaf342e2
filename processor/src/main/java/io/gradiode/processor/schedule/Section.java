package io.gradiode.processor.schedule;

import java.util.List;

/**
 * Statements that belong together.
 *
 * @param heading a few words
 */
public record Section(String heading, List<Statement> statements) {

  /** Copies the list. */
  public Section {
    statements = List.copyOf(statements);
  }
}
