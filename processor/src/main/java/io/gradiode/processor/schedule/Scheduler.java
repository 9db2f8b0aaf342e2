package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Output.Named;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.schedule.rule.ExprelReciprocals;
import io.gradiode.processor.schedule.rule.FiniteProducts;
import io.gradiode.processor.schedule.rule.Rule;
import io.gradiode.processor.schedule.rule.SharedExponentials;
import io.gradiode.processor.schedule.rule.SharedFactors;
import io.gradiode.processor.schedule.rule.SharedTerms;
import io.gradiode.processor.schedule.rule.ShortGroups;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Decides for each method of a kernel what is computed once, in which order, under which name. */
public final class Scheduler {

  /** In the order in which they are applied. */
  private static final List<Rule> RULES =
      List.of(
          new ExprelReciprocals(),
          new FiniteProducts(),
          new SharedExponentials(),
          new SharedFactors(),
          new SharedTerms(),
          new ShortGroups());

  /** One class lists all: some four of its 65535 constants each. */
  private static final int MOST_HANDLES = 12_000;

  private static final String SWITCHING = "Switching functions";

  private final Function<SensitivitySystem, Shape> shapes;

  /** Lets each model have the shape that suits it. */
  public Scheduler() {
    this(Shape::of);
  }

  /**
   * @param shapes decides on the shape of a model's mathematics
   */
  public Scheduler(Function<SensitivitySystem, Shape> shapes) {
    this.shapes = shapes;
  }

  /** The schedule of a model. */
  public Schedule schedule(SensitivitySystem system) {
    final Shape shape = shapes.apply(system);
    final Schedule schedule = new Session(system, shape).schedule();
    return system.system().solving().adjoint() && shape == Shape.NARROW
        ? schedule.withAdjoint(new Session(system, Shape.SPARSE).schedule())
        : schedule;
  }

  /** The work on one model. */
  private static final class Session {

    private final SensitivitySystem system;
    private final Shape shape;
    private final Identifiers identifiers;
    private final Map<Symbol, Expression> definitions = new LinkedHashMap<>();
    private final Map<Symbol, String> comments = new LinkedHashMap<>();
    private final SectionSplitter splitter;
    private final Modes modes;

    Session(SensitivitySystem system, Shape shape) {
      this.system = system;
      this.shape = shape;
      this.identifiers = new Identifiers(system, shape);
      this.splitter = new SectionSplitter(system, identifiers);
      this.modes = new Modes(system.switches());
      for (Definition each : system.definitions()) {
        definitions.put(each.symbol(), each.value());
        comments.put(each.symbol(), Units.comment(each.unit()));
      }
      for (Definition each : system.tangents().definitions()) {
        definitions.put(each.symbol(), each.value());
      }
    }

    Schedule schedule() {
      final List<Routine> routines = new ArrayList<>(List.of(rates(), observables()));
      if (!shownTerms().isEmpty()) {
        routines.add(terms());
      }
      if (!system.switches().isEmpty()) {
        routines.addAll(List.of(switches(), switchSlopes()));
      }
      final EventPlanner events =
          new EventPlanner(system, identifiers, definitions, modes, this::routine, shape);
      if (!system.events().isEmpty()) {
        routines.add(events.conditions());
      }
      final Optional<Sparsity> sparsity = derivatives(routines);
      final boolean linearized = shape == Shape.NARROW && !system.system().solving().explicitOnly();
      if (linearized) {
        routines.addAll(
            new LinearizationPlanner(system, identifiers, definitions, modes, this::routine)
                .routines());
      }
      routines.sort(Comparator.comparing(Routine::method));
      final List<Schedule.ScheduledEvent> scheduled = events.scheduled();
      return new Schedule(
          system.system(),
          identifiers.arguments(),
          identifiers.constants(),
          routines,
          splitter.scratchLength(),
          statesIn(system.observables()),
          shownTerms(),
          system.switches(),
          statesIn(switchRows()),
          scheduled,
          system.sensitive(),
          sparsity,
          Optional.empty(),
          linearized
              ? Optional.of(new LinearSystemPlanner(system, identifiers).plan())
              : Optional.empty());
    }

    /** Adds the routines that only one of the shapes has. */
    private Optional<Sparsity> derivatives(List<Routine> routines) {
      if (shape == Shape.SPARSE) {
        final SparsePlanner planner =
            new SparsePlanner(system, identifiers, definitions, modes, this::routine);
        routines.addAll(planner.routines());
        return Optional.of(planner.sparsity());
      }
      routines.addAll(List.of(initialState(), sensitivityRates(), sensitivityObservables()));
      if (!system.switches().isEmpty()) {
        routines.add(sensitivitySwitches());
      }
      return Optional.empty();
    }

    private Routine initialState() {
      final Map<Symbol, Expression> all = new LinkedHashMap<>(definitions);
      system.initialValues().forEach(row -> all.put(state(row).symbol(), row.value()));
      final Computation computation = new Computation(all, Modes.NONE);
      final Names names = identifiers.scope();
      final List<Phase> phases = new InitialPlanner(system, computation, names).plan();
      return routine(Method.INITIAL_STATE, computation, names, phases);
    }

    private OdeSystem.State state(Row row) {
      return system.system().states().get(row.index());
    }

    private Routine rates() {
      final Computation computation = new Computation(definitions, modes);
      final Phase phase = new Phase("Rates", "Shared terms", rateValues(computation));
      return routine(Method.RATES, computation, identifiers.scope(), List.of(phase));
    }

    private List<Output> rateValues(Computation computation) {
      final List<Output> values = new ArrayList<>();
      for (Row row : system.rates()) {
        final Slot slot = new Slot(Slot.Array.RATES, row.index());
        values.add(new Stored(slot, List.of(), computation.add(row.value()), row.name() + "'"));
      }
      return values;
    }

    private Routine sensitivityRates() {
      final Computation computation = new Computation(definitions, modes);
      final Names names = identifiers.scope();
      final List<Phase> phases = new ArrayList<>();
      phases.add(new Phase("Rates", "Shared terms", rateValues(computation)));
      final RowPlanner planner =
          new RowPlanner(system, computation, names, system.rates(), Slot.Array.RATES, "Rate");
      phases.add(
          new Phase("Jacobian of the rates", "Shared terms of the Jacobian", planner.jacobian()));
      phases.addAll(planner.totals());
      return routine(Method.SENSITIVITY_RATES, computation, names, phases);
    }

    private Routine observables() {
      final Computation computation = new Computation(definitions, modes);
      final Phase phase = new Phase("Observables", "Shared terms", observableValues(computation));
      return routine(Method.OBSERVABLES, computation, identifiers.scope(), List.of(phase));
    }

    private List<Output> observableValues(Computation computation) {
      final List<Output> values = new ArrayList<>();
      for (Row row : system.observables()) {
        final Slot slot = new Slot(Slot.Array.OBSERVABLES, row.index());
        values.add(new Stored(slot, List.of(), computation.add(row.value()), row.name()));
      }
      return values;
    }

    private Routine sensitivityObservables() {
      final Computation computation = new Computation(definitions, modes);
      final Names names = identifiers.scope();
      final List<Phase> phases = new ArrayList<>();
      phases.add(new Phase("Observables", "Shared terms", observableValues(computation)));
      final RowPlanner planner =
          new RowPlanner(
              system, computation, names, system.observables(), Slot.Array.OBSERVABLES, "");
      phases.add(new Phase("Derivatives of the observables", "Shared terms", planner.jacobian()));
      phases.addAll(planner.totals());
      return routine(Method.SENSITIVITY_OBSERVABLES, computation, names, phases);
    }

    /** All terms, unless there are too many. */
    private List<OdeSystem.Term> shownTerms() {
      final OdeSystem all = system.system();
      final int handles =
          all.states().size()
              + all.parameters().size()
              + all.inputs().size()
              + all.terms().size()
              + all.observables().size();
      return handles <= MOST_HANDLES ? all.terms() : List.of();
    }

    /** All terms, also those that nothing else uses. */
    private Routine terms() {
      final Map<Symbol, Expression> all = new LinkedHashMap<>();
      for (OdeSystem.Term term : shownTerms()) {
        all.put(term.symbol(), term.value());
        comments.put(term.symbol(), Units.comment(term.unit()));
      }
      final Computation computation = new Computation(all, modes);
      final List<Output> values = new ArrayList<>();
      for (OdeSystem.Term term : shownTerms()) {
        final Slot slot = new Slot(Slot.Array.TERMS, values.size());
        values.add(new Stored(slot, List.of(), computation.add(term.symbol()), ""));
      }
      final Phase phase = new Phase("Values of the terms", "Shared terms", values);
      return routine(Method.TERMS, computation, identifiers.scope(), List.of(phase));
    }

    private List<Row> switchRows() {
      return system.switches().stream().map(Switch::row).toList();
    }

    private Routine switches() {
      final Computation computation = new Computation(definitions, modes);
      final Phase phase = new Phase(SWITCHING, "Shared terms", switchValues(computation));
      return routine(Method.SWITCHES, computation, identifiers.scope(), List.of(phase));
    }

    private List<Output> switchValues(Computation computation) {
      final List<Output> values = new ArrayList<>();
      for (Switch each : system.switches()) {
        final Slot slot = new Slot(Slot.Array.SWITCHES, each.row().index());
        final int root = computation.add(each.row().value());
        values.add(new Stored(slot, List.of(), root, Formulas.mode(each)));
      }
      return values;
    }

    private Routine sensitivitySwitches() {
      final Computation computation = new Computation(definitions, modes);
      final Names names = identifiers.scope();
      final List<Phase> phases = new ArrayList<>();
      phases.add(new Phase(SWITCHING, "Shared terms", switchValues(computation)));
      final RowPlanner planner =
          new RowPlanner(system, computation, names, switchRows(), Slot.Array.SWITCHES, "");
      phases.add(
          new Phase("Derivatives of the switching functions", "Shared terms", planner.jacobian()));
      phases.addAll(planner.totals());
      return routine(Method.SENSITIVITY_SWITCHES, computation, names, phases);
    }

    private Routine switchSlopes() {
      final Computation computation = new Computation(definitions, modes);
      final Names names = identifiers.scope();
      final SwitchPlanner planner = new SwitchPlanner(system.system().states(), computation, names);
      final List<Phase> phases = planner.plan(system.switches());
      return routine(Method.SWITCH_SLOPES, computation, names, phases);
    }

    private Routine routine(
        Method method, Computation computation, Names names, List<Phase> phases) {
      computation.rewrite(RULES);
      final List<Phase> all = new ArrayList<>();
      all.add(definitions(computation, Symbol.Kind.TERM, "Terms"));
      all.addAll(phases);
      all.add(
          Math.min(2, all.size()),
          definitions(computation, Symbol.Kind.PARTIAL, "Derivatives of terms"));
      all.add(
          Math.min(3, all.size()),
          definitions(computation, Symbol.Kind.TANGENT, "Their change along the direction"));
      final List<Section> sections =
          new RoutineWriter(computation, identifiers, names, all).write(all);
      return new Routine(method, splitter.split(sections));
    }

    private Phase definitions(Computation computation, Symbol.Kind kind, String heading) {
      final List<Output> outputs = new ArrayList<>();
      computation
          .definitions()
          .forEach(
              (symbol, root) -> {
                if (symbol.kind() == kind) {
                  final String name =
                      kind == Symbol.Kind.TERM ? identifiers.of(symbol) : symbol.name();
                  outputs.add(new Named(name, root, comments.getOrDefault(symbol, "")));
                }
              });
      return new Phase(heading, "Shared terms", outputs);
    }

    /** What the rows depend on, and their derivatives. */
    private List<Integer> statesIn(List<Row> rows) {
      final Computation computation = new Computation(definitions, modes);
      rows.forEach(row -> computation.add(row.value()));
      computation.rewrite(List.of());
      final TreeSet<Integer> found = new TreeSet<>();
      final List<OdeSystem.State> states = system.system().states();
      final Set<Symbol> symbols = symbolsIn(computation.nodes());
      for (int i = 0; i < states.size(); i++) {
        if (symbols.contains(states.get(i).symbol())) {
          found.add(i);
        }
      }
      rows.forEach(row -> row.byState().forEach(each -> found.add(each.index())));
      return List.copyOf(found);
    }

    private static Set<Symbol> symbolsIn(List<Expression> nodes) {
      final Set<Symbol> symbols = new HashSet<>();
      for (Expression each : nodes) {
        if (each instanceof Symbol symbol) {
          symbols.add(symbol);
        }
      }
      return symbols;
    }
  }
}
