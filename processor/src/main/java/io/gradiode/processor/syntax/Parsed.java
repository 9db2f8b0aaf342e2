package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What could be read of a text. Reading goes on behind a fault, so that all faults are found at
 * once.
 *
 * @param items in the order of the text
 * @param unreadable names in stretches that could not be read: any of them may be declared there
 * @param diagnostics the faults
 * @param <T> statement or unit
 */
public record Parsed<T>(List<T> items, Set<String> unreadable, List<Diagnostic> diagnostics) {

  /** Copies the collections. */
  public Parsed {
    items = List.copyOf(items);
    unreadable = Set.copyOf(unreadable);
    diagnostics = List.copyOf(diagnostics);
  }
}
