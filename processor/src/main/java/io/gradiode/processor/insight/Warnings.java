package io.gradiode.processor.insight;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The warnings so far. Each says how to silence it. */
final class Warnings {

  private static final List<String> ATTRIBUTES = List.of("equations", "initial", "observables");

  private final List<Diagnostic> found = new ArrayList<>();

  void add(Position position, DiagnosticCode code, String sentence, String... facts) {
    final List<String> lines = new ArrayList<>(List.of(facts));
    lines.add(
        "If it is meant: @SuppressWarnings(\"%1$s\"), or -Agradiode.suppress=%1$s for all models."
            .formatted(code.tag()));
    found.add(Diagnostic.at(position, code, sentence, lines.toArray(String[]::new)));
  }

  /** In the order in which the user reads. */
  List<Diagnostic> inOrder() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(
                    (Diagnostic each) -> ATTRIBUTES.indexOf(source(each).source().attribute()))
                .thenComparingInt(each -> source(each).start()))
        .toList();
  }

  private static Position source(Diagnostic diagnostic) {
    return diagnostic.position().orElseThrow();
  }
}
