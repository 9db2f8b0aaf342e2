package io.gradiode.processor.source;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.SourceText;
import java.util.List;

/**
 * What the user wrote, each text with its place in the Java file.
 *
 * @param packageName empty for the unnamed package
 * @param nesting simple names of the enclosing types and of the annotated type, outermost first
 * @param anchor the annotation, for faults of the model as a whole
 * @param equations statements
 * @param initial initial values, empty when none are given
 * @param observables what can be measured, empty when not given
 * @param time unit of times
 * @param units names of base units that the model declares, empty when not given
 */
public record ModelSource(
    String packageName,
    List<String> nesting,
    Anchor anchor,
    SourceText equations,
    SourceText initial,
    SourceText observables,
    SourceText time,
    SourceText units) {

  /** Copies the list. */
  public ModelSource {
    nesting = List.copyOf(nesting);
  }

  /** Simple name of the annotated type. */
  public String simpleName() {
    return nesting.get(nesting.size() - 1);
  }
}
