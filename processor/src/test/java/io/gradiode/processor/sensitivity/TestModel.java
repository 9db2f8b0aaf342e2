package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Formula;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a model down in a few lines. */
final class TestModel {
  private final Map<String, Symbol.Kind> kinds = new HashMap<>();
  private final List<String[]> states = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private final List<String[]> terms = new ArrayList<>();
  private final List<String[]> observables = new ArrayList<>();

  TestModel parameters(String... names) {
    for (String name : names) {
      kinds.put(name, Symbol.Kind.PARAMETER);
      parameters.add(name);
    }
    return this;
  }

  TestModel inputs(String... names) {
    for (String name : names) {
      kinds.put(name, Symbol.Kind.INPUT);
      inputs.add(name);
    }
    return this;
  }

  TestModel term(String name, String value) {
    kinds.put(name, Symbol.Kind.TERM);
    terms.add(new String[] {name, value});
    return this;
  }

  TestModel state(String name, String rate, String initial) {
    states.add(new String[] {name, rate, initial});
    return this;
  }

  TestModel observe(String name, String value) {
    observables.add(new String[] {name, value});
    return this;
  }

  private Symbol symbol(String name) {
    return name.equals("t")
        ? new Symbol(name, Symbol.Kind.TIME)
        : new Symbol(name, kinds.getOrDefault(name, Symbol.Kind.STATE));
  }

  private Expression read(String text) {
    return Formula.of(text, this::symbol);
  }

  OdeSystem build() {
    return new OdeSystem(
        new OdeSystem.ModelName("", List.of("Test")),
        states.stream()
            .map(s -> new OdeSystem.State(symbol(s[0]), read(s[1]), read(s[2]), "1", s[1]))
            .toList(),
        parameters.stream().map(each -> new OdeSystem.Quantity(symbol(each), "1")).toList(),
        inputs.stream().map(each -> new OdeSystem.Quantity(symbol(each), "1")).toList(),
        terms.stream().map(s -> new OdeSystem.Term(symbol(s[0]), read(s[1]), "1")).toList(),
        observables.stream()
            .map(s -> new OdeSystem.Observable(s[0], read(s[1]), "1"))
            .collect(Collectors.toList()),
        "s");
  }
}
