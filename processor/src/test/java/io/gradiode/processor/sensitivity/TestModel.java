package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Formula;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a model down in a few lines, without units. */
public final class TestModel {
  private final Map<String, Symbol.Kind> kinds = new HashMap<>();
  private final List<String[]> states = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private final List<String[]> terms = new ArrayList<>();
  private final List<String[]> observables = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  public TestModel parameters(String... names) {
    for (String name : names) {
      kinds.put(name, Symbol.Kind.PARAMETER);
      parameters.add(name);
    }
    return this;
  }

  public TestModel inputs(String... names) {
    for (String name : names) {
      kinds.put(name, Symbol.Kind.INPUT);
      inputs.add(name);
    }
    return this;
  }

  public TestModel term(String name, String value) {
    kinds.put(name, Symbol.Kind.TERM);
    terms.add(new String[] {name, value});
    return this;
  }

  public TestModel state(String name, String rate, String initial) {
    states.add(new String[] {name, rate, initial});
    return this;
  }

  public TestModel observe(String name, String value) {
    observables.add(new String[] {name, value});
    return this;
  }

  private record Event(
      String name,
      OdeSystem.Trigger trigger,
      boolean insistent,
      String condition,
      List<String> assignments) {}

  /**
   * Adds an event that happens where its condition becomes true.
   *
   * @param name empty for none
   * @param condition what is positive where the condition holds; with {@code choose} whatever is
   * @param assignments such as {@code x = 2*x}
   */
  public TestModel event(String name, String condition, String... assignments) {
    return event(name, OdeSystem.Trigger.BECOMES_TRUE, false, condition, assignments);
  }

  /** Adds an event of any kind. */
  public TestModel event(
      String name,
      OdeSystem.Trigger trigger,
      boolean insistent,
      String condition,
      String... assignments) {
    events.add(new Event(name, trigger, insistent, condition, List.of(assignments)));
    return this;
  }

  private OdeSystem.Event build(Event event) {
    return new OdeSystem.Event(
        event.name(),
        event.trigger(),
        read("choose(" + event.condition() + ", 1, 0)"),
        event.assignments().stream().map(this::assignment).toList(),
        event.insistent(),
        event.condition() + " > 0");
  }

  private OdeSystem.Assignment assignment(String text) {
    final String[] sides = text.split(" = ", 2);
    final List<String> names = states.stream().map(each -> each[0]).toList();
    return new OdeSystem.Assignment(names.indexOf(sides[0]), read(sides[1]), text);
  }

  private Symbol symbol(String name) {
    return name.equals("t")
        ? new Symbol(name, Symbol.Kind.TIME)
        : new Symbol(name, kinds.getOrDefault(name, Symbol.Kind.STATE));
  }

  private Expression read(String text) {
    return Formula.of(text, this::symbol);
  }

  public OdeSystem build() {
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
        events.stream().map(this::build).toList(),
        "s",
        Origins.NONE);
  }
}
