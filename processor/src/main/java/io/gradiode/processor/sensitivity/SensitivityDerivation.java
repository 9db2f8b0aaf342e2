package io.gradiode.processor.sensitivity;

import io.gradiode.annotation.Method;
import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Assigned;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.EventRows;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import io.gradiode.processor.sensitivity.Tangents.TangentRow;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraException;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Derives what sensitivities need: Jacobian, derivatives by parameters, initial values, observables
 * and assignments, all through chains of terms.
 *
 * <p>Terms are never written out. Each gets named partial derivatives, and the chain rule runs over
 * the names, so that the result grows with the number of terms and not with the number of paths
 * through them.
 */
public final class SensitivityDerivation {

  private final Supplier<Algebra> sessions;

  /**
   * @param route how to differentiate
   */
  public SensitivityDerivation(AlgebraRoute route) {
    this(route::open);
  }

  SensitivityDerivation(Supplier<Algebra> sessions) {
    this.sessions = sessions;
  }

  /**
   * Derives the system. If the computer algebra system fails, our own rules give the derivatives
   * and the result carries a warning.
   *
   * @param anchor where a warning shall point
   */
  public Result<SensitivitySystem> derive(OdeSystem system, Anchor anchor) {
    try (Algebra algebra = sessions.get()) {
      return Result.of(derive(system, algebra));
    } catch (AlgebraException failure) {
      final Diagnostic warning =
          Diagnostic.at(
              anchor,
              DiagnosticCode.ALGEBRA_FAILED,
              "The computer algebra system failed on "
                  + system.name().simpleName()
                  + "; its derivatives come from Gradiode's own rules instead, which are as exact.",
              failure.getMessage());
      try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
        return new Result.Success<>(derive(system, algebra), List.of(warning));
      }
    }
  }

  /**
   * Derives the system in a session of the caller's.
   *
   * @throws AlgebraException if the session fails
   */
  public static SensitivitySystem derive(OdeSystem system, Algebra algebra) {
    final OdeSystem regular = RegularSystem.of(system);
    final SwitchingFunctions switching = new SwitchingFunctions(regular);
    final boolean linearized = regular.solving().method() != Method.EXPLICIT;
    final boolean timed = linearized || !switching.all().isEmpty() || !regular.events().isEmpty();
    final TotalDerivative derivative =
        new TotalDerivative(regular, algebra, timed ? moving(regular) : List.of());
    final List<Row> rates = new ArrayList<>();
    final List<Row> initialValues = new ArrayList<>();
    final List<Row> observables = new ArrayList<>();
    for (int i = 0; i < regular.states().size(); i++) {
      final OdeSystem.State state = regular.states().get(i);
      rates.add(derivative.row(i, state.symbol().name(), state.rate()));
    }
    for (int i : InitialOrder.of(regular, derivative)) {
      final OdeSystem.State state = regular.states().get(i);
      initialValues.add(derivative.row(i, state.symbol().name(), state.initial()));
    }
    for (int i = 0; i < regular.observables().size(); i++) {
      final OdeSystem.Observable observable = regular.observables().get(i);
      observables.add(derivative.row(i, observable.name(), observable.value()));
    }
    final List<Switch> switches = switches(switching.all(), derivative);
    final List<Row> switchRows = switches.stream().map(Switch::row).toList();
    final List<EventRows> events =
        regular.events().stream()
            .map(event -> rows(event, regular, derivative, switching))
            .toList();
    final List<List<Row>> rows =
        List.of(rates, initialValues, observables, switchRows, assigned(events));
    final List<Definition> definitions = definitions(regular, derivative);
    final Tangents tangents =
        linearized
            ? TangentDerivation.derive(
                regular, algebra, derivative.names(), definitions, rates, slopes(rates, derivative))
            : Tangents.none(rates.size());
    return new SensitivitySystem(
        regular,
        Pruning.keepUsed(definitions, rows, others(switches, events, tangents)),
        rates,
        initialValues,
        observables,
        switches,
        events,
        Reach.of(
            rates,
            initialValues,
            switchRows,
            regular.states().stream().map(state -> switching.in(state.rate())).toList(),
            jumps(events, switching),
            Reach.unused(regular.parameters().size(), rows)),
        tangents);
  }

  private static List<Expression> slopes(List<Row> rates, TotalDerivative derivative) {
    return rates.stream().map(row -> derivative.byTime(row.value())).toList();
  }

  private static List<Definition> definitions(OdeSystem system, TotalDerivative derivative) {
    final List<Definition> definitions = new ArrayList<>();
    for (OdeSystem.Term term : system.terms()) {
      definitions.add(new Definition(term.symbol(), term.value(), term.unit()));
    }
    definitions.addAll(derivative.partials());
    return definitions;
  }

  /** What is computed beside rows. */
  private static List<Expression> others(
      List<Switch> switches, List<EventRows> events, Tangents tangents) {
    final List<Expression> others = new ArrayList<>(tangents.slopes());
    tangents.definitions().forEach(each -> others.add(each.value()));
    for (TangentRow row : tangents.rates()) {
      row.byState().forEach(each -> others.add(each.value()));
      row.byParameter().forEach(each -> others.add(each.value()));
    }
    switches.forEach(each -> others.add(each.byTime()));
    for (EventRows each : events) {
      others.add(each.event().condition());
      each.assignments().forEach(assigned -> others.add(assigned.byTime()));
    }
    return others;
  }

  private static List<Row> assigned(List<EventRows> events) {
    return events.stream().flatMap(each -> each.assignments().stream()).map(Assigned::row).toList();
  }

  private static List<Reach.Jump> jumps(List<EventRows> events, SwitchingFunctions switching) {
    final List<Reach.Jump> jumps = new ArrayList<>();
    for (EventRows each : events) {
      final BitSet moving = switching.in(each.event().condition());
      each.assignments().forEach(assigned -> jumps.add(new Reach.Jump(assigned.row(), moving)));
    }
    return jumps;
  }

  /** The switching functions of a condition that depend on a state which the event assigns. */
  private static List<Integer> own(
      OdeSystem.Event event, TotalDerivative derivative, SwitchingFunctions switching) {
    final BitSet assigned = new BitSet();
    event.assignments().forEach(each -> assigned.set(each.state()));
    return switching.in(event.condition()).stream()
        .filter(k -> derivative.statesIn(switching.all().get(k).function()).intersects(assigned))
        .boxed()
        .toList();
  }

  private static EventRows rows(
      OdeSystem.Event event,
      OdeSystem system,
      TotalDerivative derivative,
      SwitchingFunctions switching) {
    final List<Assigned> assignments = new ArrayList<>();
    for (OdeSystem.Assignment each : event.assignments()) {
      final String name = system.states().get(each.state()).symbol().name();
      assignments.add(
          new Assigned(
              derivative.row(each.state(), name, each.value()),
              derivative.byTime(each.value()),
              each.text()));
    }
    return new EventRows(event, own(event, derivative, switching), assignments);
  }

  /** What else than states moves rates, switching functions, and what is assigned at an event. */
  private static List<Symbol> moving(OdeSystem system) {
    final List<Symbol> moving = new ArrayList<>();
    moving.add(Symbol.TIME);
    system.inputs().forEach(each -> moving.add(each.symbol()));
    return moving;
  }

  private static List<Switch> switches(
      List<SwitchingFunctions.Found> found, TotalDerivative derivative) {
    final List<Switch> switches = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      final Expression function = found.get(k).function();
      switches.add(
          new Switch(
              new Symbol("mode" + (k + 1), Symbol.Kind.MODE),
              found.get(k).floor(),
              derivative.row(k, "switch" + (k + 1), function),
              derivative.byTime(function)));
    }
    return switches;
  }
}
