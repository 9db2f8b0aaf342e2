package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The handles of a model, and the names of the constants that hold them. A state or term that is
 * shown as an observable of its own name needs no other constant.
 *
 * <p>The names of parameters, inputs and observables come first, then those of events: a term that
 * is added later never changes them.
 */
final class Handles {

  private static final int LONGEST_EQUATION = 240;

  private final Schedule schedule;
  private final OdeSystem system;
  private final Map<Handle, String> constants = new LinkedHashMap<>();

  /**
   * @param type its class
   * @param symbol as the user wrote it
   * @param index its place among its kind
   * @param unit declared unit in short form; empty for an event
   * @param doc what it is
   * @param extra further arguments of its constructor, each after a comma
   */
  record Handle(ClassName type, String symbol, int index, String unit, String doc, String extra) {}

  Handles(Schedule schedule) {
    this.schedule = schedule;
    this.system = schedule.system();
    final Set<String> shown =
        system.observables().stream().map(OdeSystem.Observable::name).collect(Collectors.toSet());
    final Set<String> taken = new HashSet<>(Set.of("MODEL"));
    name(
        taken,
        new Kind("PARAMETER", parameters()),
        new Kind("INPUT", inputs()),
        new Kind("OBSERVABLE", observables()));
    name(taken, new Kind("EVENT", events()));
    name(
        taken,
        new Kind("STATE", without(shown, states())),
        new Kind("TERM", without(shown, terms())));
  }

  private record Kind(String name, List<Handle> handles) {}

  private static List<Handle> without(Set<String> shown, List<Handle> handles) {
    return handles.stream().filter(each -> !shown.contains(each.symbol())).toList();
  }

  private void name(Set<String> taken, Kind... kinds) {
    final HandleNames names = new HandleNames(taken);
    for (Kind kind : kinds) {
      kind.handles().forEach(each -> names.add(each.symbol(), kind.name()));
    }
    final List<String> chosen = names.names();
    final List<Handle> all = Stream.of(kinds).flatMap(kind -> kind.handles().stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      constants.put(all.get(i), chosen.get(i));
    }
    taken.addAll(chosen);
  }

  /** The handles that have a constant, with its name, in the order in which they are written. */
  Map<Handle, String> constants() {
    return constants;
  }

  List<Handle> parameters() {
    return quantities(RuntimeNames.PARAMETER, "Parameter", system.parameters());
  }

  List<Handle> inputs() {
    return quantities(RuntimeNames.INPUT, "Input", system.inputs());
  }

  private static List<Handle> quantities(
      ClassName type, String kind, List<OdeSystem.Quantity> quantities) {
    final List<Handle> handles = new ArrayList<>();
    for (OdeSystem.Quantity each : quantities) {
      final String name = each.symbol().name();
      final String doc = kind + " {@code " + name + "}";
      handles.add(new Handle(type, name, handles.size(), each.unit(), doc, ""));
    }
    return handles;
  }

  List<Handle> observables() {
    final List<Handle> handles = new ArrayList<>();
    for (OdeSystem.Observable each : system.observables()) {
      final int state = stateShownBy(each);
      final String equation =
          state < 0
              ? each.name() + " = " + Printer.print(definition(each))
              : system.states().get(state).text();
      handles.add(
          new Handle(
              RuntimeNames.OBSERVABLE,
              each.name(),
              handles.size(),
              each.unit(),
              "Observable {@code " + each.name() + "}" + formula(equation),
              ", " + state));
    }
    return handles;
  }

  List<Handle> states() {
    final List<Handle> handles = new ArrayList<>();
    for (OdeSystem.State each : system.states()) {
      final String name = each.symbol().name();
      final String doc = "State {@code " + name + "}" + formula(each.text());
      handles.add(new Handle(RuntimeNames.STATE, name, handles.size(), each.unit(), doc, ""));
    }
    return handles;
  }

  List<Handle> terms() {
    final List<Handle> handles = new ArrayList<>();
    for (OdeSystem.Term each : schedule.terms()) {
      final String name = each.symbol().name();
      final String equation = name + " = " + Printer.print(each.value());
      final String doc = "Term {@code " + name + "}" + formula(equation);
      handles.add(new Handle(RuntimeNames.TERM, name, handles.size(), each.unit(), doc, ""));
    }
    return handles;
  }

  /** Those that have a name. */
  List<Handle> events() {
    final List<Handle> handles = new ArrayList<>();
    for (int e = 0; e < system.events().size(); e++) {
      final OdeSystem.Event each = system.events().get(e);
      if (!each.name().isEmpty()) {
        final String doc = "Event {@code " + each.name() + "}" + formula(each.text());
        handles.add(new Handle(RuntimeNames.EVENT, each.name(), e, "", doc, ""));
      }
    }
    return handles;
  }

  private static String formula(String equation) {
    return equation.length() <= LONGEST_EQUATION
        ? ": {@code " + Javadocs.plainCode(equation) + "}"
        : "";
  }

  /** Of an observable that is one of the user's terms, what the term is. */
  private Expression definition(OdeSystem.Observable observable) {
    return system.terms().stream()
        .filter(term -> term.symbol().equals(observable.value()))
        .map(OdeSystem.Term::value)
        .findFirst()
        .orElse(observable.value());
  }

  private int stateShownBy(OdeSystem.Observable observable) {
    for (int i = 0; i < system.states().size(); i++) {
      final Symbol state = system.states().get(i).symbol();
      if (observable.value().equals(state)) {
        return i;
      }
    }
    return -1;
  }
}
