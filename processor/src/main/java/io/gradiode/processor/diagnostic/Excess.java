package io.gradiode.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Keeps a model that is all wrong from filling the screen. */
public final class Excess {

  private static final int MOST_SHOWN = 50;

  private Excess() {}

  /** The diagnostics, of very many the first ones only; the last of these then tells so. */
  public static List<Diagnostic> shown(List<Diagnostic> diagnostics) {
    if (diagnostics.size() <= MOST_SHOWN) {
      return diagnostics;
    }
    final List<Diagnostic> shown = new ArrayList<>(diagnostics.subList(0, MOST_SHOWN));
    final Diagnostic last = shown.remove(MOST_SHOWN - 1);
    shown.add(
        new Diagnostic(
            last.code(),
            last.anchor(),
            last.position(),
            last.message() + "\n  ...and " + (diagnostics.size() - MOST_SHOWN) + " more"));
    return shown;
  }
}
