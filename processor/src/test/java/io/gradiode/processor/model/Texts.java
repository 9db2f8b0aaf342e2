package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.insight.ModelInsight;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A model as texts, without a compiler. */
record Texts(
    String equations,
    String initial,
    String observables,
    String time,
    String units,
    String threshold,
    String reset,
    String refractory,
    List<Happening> events) {

  private static final Anchor NOWHERE = new Anchor() {};

  /** An {@code @Event}. */
  record Happening(String name, String when, String at, String then) {}

  /** Without events. */
  Texts(String equations, String initial, String observables, String time, String units) {
    this(equations, initial, observables, time, units, "", "", "", List.of());
  }

  /** Without units of its own. */
  Texts(String equations, String initial, String observables, String time) {
    this(equations, initial, observables, time, "");
  }

  static Texts of(String equations) {
    return new Texts(equations, "", "", "second", "");
  }

  Texts initial(String text) {
    return new Texts(
        equations, text, observables, time, units, threshold, reset, refractory, events);
  }

  Texts observables(String text) {
    return new Texts(equations, initial, text, time, units, threshold, reset, refractory, events);
  }

  Texts time(String text) {
    return new Texts(
        equations, initial, observables, text, units, threshold, reset, refractory, events);
  }

  Texts units(String text) {
    return new Texts(
        equations, initial, observables, time, text, threshold, reset, refractory, events);
  }

  Texts threshold(String text) {
    return new Texts(equations, initial, observables, time, units, text, reset, refractory, events);
  }

  Texts reset(String text) {
    return new Texts(
        equations, initial, observables, time, units, threshold, text, refractory, events);
  }

  Texts refractory(String text) {
    return new Texts(equations, initial, observables, time, units, threshold, reset, text, events);
  }

  Texts when(String name, String condition, String then) {
    return event(new Happening(name, condition, "", then));
  }

  Texts at(String name, String moment, String then) {
    return event(new Happening(name, "", moment, then));
  }

  Texts event(Happening event) {
    final List<Happening> all = new ArrayList<>(events);
    all.add(event);
    return new Texts(
        equations, initial, observables, time, units, threshold, reset, refractory, all);
  }

  private List<ModelSource.Event> sources() {
    final List<ModelSource.Event> sources = new ArrayList<>();
    for (Happening each : events) {
      final String place = " of event " + (sources.size() + 1);
      sources.add(
          new ModelSource.Event(
              new SourceText("name" + place, each.name(), NOWHERE),
              new SourceText("when" + place, each.when(), NOWHERE),
              new SourceText("at" + place, each.at(), NOWHERE),
              new SourceText("then" + place, each.then(), NOWHERE)));
    }
    return sources;
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
                new SourceText("threshold", threshold, NOWHERE),
                new SourceText("reset", reset, NOWHERE),
                new SourceText("refractory", refractory, NOWHERE),
                sources(),
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
