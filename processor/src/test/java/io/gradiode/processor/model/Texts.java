package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.insight.ModelInsight;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;
import java.util.stream.Collectors;

/** A model as texts, without a compiler. */
record Texts(String equations, String initial, String observables, String time, String units) {

  private static final Anchor NOWHERE = new Anchor() {};

  /** Without units of its own. */
  Texts(String equations, String initial, String observables, String time) {
    this(equations, initial, observables, time, "");
  }

  static Texts of(String equations) {
    return new Texts(equations, "", "", "second", "");
  }

  Texts initial(String text) {
    return new Texts(equations, text, observables, time, units);
  }

  Texts observables(String text) {
    return new Texts(equations, initial, text, time, units);
  }

  Texts time(String text) {
    return new Texts(equations, initial, observables, text, units);
  }

  Texts units(String text) {
    return new Texts(equations, initial, observables, time, text);
  }

  Result<OdeSystem> check() {
    return new ModelChecker()
        .check(
            new ModelSource(
                "",
                List.of("Model"),
                NOWHERE,
                new SourceText("equations", equations, NOWHERE),
                new SourceText("initial", initial, NOWHERE),
                new SourceText("observables", observables, NOWHERE),
                new SourceText("time", time, NOWHERE),
                new SourceText("units", units, NOWHERE)));
  }

  /** The model, which must be right. */
  OdeSystem system() {
    if (check() instanceof Result.Success<OdeSystem> success) {
      return success.value();
    }
    throw new AssertionError(messages());
  }

  /** What is said about the model, which must be right. */
  List<Diagnostic> warnings() {
    return new SensitivityDerivation(AlgebraRoute.NATIVE)
        .derive(system(), NOWHERE)
        .then(new ModelInsight()::examine)
        .diagnostics();
  }

  /** All messages, an empty line between them. */
  String messages() {
    return check().diagnostics().stream()
        .map(Diagnostic::message)
        .collect(Collectors.joining("\n\n"));
  }
}
