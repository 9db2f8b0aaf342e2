package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import io.gradiode.processor.sensitivity.Tangents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a routine into parts that HotSpot compiles, and gives each part what it reads: parameters,
 * inputs and states from their arrays, values of earlier parts through the scratch array.
 *
 * <p>HotSpot never compiles a method of more than 8000 bytes of bytecode.
 */
final class SectionSplitter {

  /** What one method may hold. */
  static final int LARGEST_WHOLE = 6000;

  /** What a method holds if there are several. */
  static final int LARGEST_PART = 4000;

  private final OdeSystem system;
  private final List<Switch> switches;
  private final Identifiers identifiers;
  private final boolean slopes;
  private int scratchLength;

  SectionSplitter(SensitivitySystem system, Identifiers identifiers) {
    this.system = system.system();
    this.switches = system.switches();
    this.identifiers = identifiers;
    this.slopes = Identifiers.hasSlopes(system);
  }

  /** What all routines so far need. */
  int scratchLength() {
    return scratchLength;
  }

  /** The parts, each with its loads. */
  List<List<Section>> split(List<Section> sections) {
    final List<List<Section>> cut = cut(sections, LARGEST_WHOLE);
    final List<List<Section>> parts = cut.size() > 1 ? cut(sections, LARGEST_PART) : cut;
    final Handover handover = new Handover(parts);
    scratchLength = Math.max(scratchLength, handover.slots.size());
    final List<List<Section>> complete = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      complete.add(handover.complete(i, parts.get(i)));
    }
    return complete;
  }

  private List<List<Section>> cut(List<Section> sections, int budget) {
    final List<List<Section>> parts = new ArrayList<>();
    List<Section> part = new ArrayList<>();
    final Set<String> read = new LinkedHashSet<>();
    int size = 0;
    for (Section section : sections) {
      List<Statement> statements = new ArrayList<>();
      for (Statement statement : section.statements()) {
        final int cost = cost(statement, read);
        if (size + cost > budget && size > 0) {
          addSection(part, section.heading(), statements);
          parts.add(part);
          part = new ArrayList<>();
          statements = new ArrayList<>();
          read.clear();
          size = 0;
        }
        size += cost(statement, read);
        uses(statement).forEach(symbol -> read.add(symbol.name()));
        read.add(definedName(statement));
        statements.add(statement);
      }
      addSection(part, section.heading(), statements);
    }
    if (!part.isEmpty() || parts.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static void addSection(List<Section> part, String heading, List<Statement> statements) {
    if (!statements.isEmpty()) {
      part.add(new Section(heading, statements));
    }
  }

  /** Size of the statement, of the loads that it makes necessary, and of handing its value on. */
  private static int cost(Statement statement, Set<String> read) {
    int cost = BytecodeSize.of(statement);
    for (Symbol symbol : uses(statement)) {
      if (!read.contains(symbol.name())) {
        cost += BytecodeSize.of(new Statement.LoadInput("", 0, ""));
      }
    }
    return statement instanceof Statement.Define ? cost + 12 : cost;
  }

  private static Set<Symbol> uses(Statement statement) {
    final Set<Symbol> symbols = new LinkedHashSet<>();
    if (statement instanceof Statement.Define define) {
      symbols.addAll(Symbols.of(define.value()));
    } else if (statement instanceof Statement.Store store) {
      symbols.addAll(Symbols.of(store.value()));
    } else if (statement instanceof Statement.Add add) {
      symbols.addAll(Symbols.of(add.value()));
    }
    return symbols;
  }

  private static String definedName(Statement statement) {
    if (statement instanceof Statement.Define define) {
      return define.name();
    }
    return statement instanceof Statement.Load load ? load.name() : "";
  }

  /** What goes from part to part. */
  private final class Handover {

    private final Map<String, Integer> partOf = new LinkedHashMap<>();
    private final Map<String, Statement.Load> loads = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();

    Handover(List<List<Section>> parts) {
      for (int i = 0; i < parts.size(); i++) {
        for (Section section : parts.get(i)) {
          for (Statement statement : section.statements()) {
            note(i, statement);
          }
        }
      }
    }

    private void note(int part, Statement statement) {
      for (Symbol symbol : uses(statement)) {
        final Integer origin = partOf.get(symbol.name());
        if (origin != null && origin < part && !loads.containsKey(symbol.name())) {
          slots.putIfAbsent(symbol.name(), slots.size());
        }
      }
      if (statement instanceof Statement.Load load) {
        loads.put(load.name(), load);
      }
      if (!definedName(statement).isEmpty()) {
        partOf.put(definedName(statement), part);
      }
    }

    List<Section> complete(int part, List<Section> sections) {
      final Set<Symbol> needed = new LinkedHashSet<>();
      final List<Section> bodies = new ArrayList<>();
      for (Section section : sections) {
        final List<Statement> statements = new ArrayList<>();
        for (Statement statement : section.statements()) {
          needed.addAll(uses(statement));
          statements.add(statement);
          final Integer slot = slots.get(definedName(statement));
          if (slot != null) {
            final Expression value = new Symbol(definedName(statement), Symbol.Kind.SHARED);
            statements.add(new Statement.Store(new Slot(Slot.Array.SCRATCH, slot), value, ""));
          }
        }
        bodies.add(new Section(section.heading(), statements));
      }
      final List<Section> complete = new ArrayList<>();
      addSection(complete, "Parameters", parameters(needed));
      addSection(complete, "Present branches", modes(needed));
      addSection(complete, "Inputs", inputs(needed));
      addSection(complete, "States", states(needed));
      addSection(complete, "Direction", directions(needed));
      addSection(complete, "From earlier parts", fromEarlierParts(part, needed));
      complete.addAll(bodies);
      return complete;
    }

    private List<Statement> fromEarlierParts(int part, Set<Symbol> needed) {
      final List<Statement> statements = new ArrayList<>();
      final Set<String> done = new LinkedHashSet<>();
      for (Symbol symbol : needed) {
        final String name = symbol.name();
        final Integer origin = partOf.get(name);
        if (origin != null && origin < part && done.add(name)) {
          final Statement.Load known = loads.get(name);
          statements.add(
              known != null
                  ? known
                  : new Statement.Load(name, new Slot(Slot.Array.SCRATCH, slots.get(name)), ""));
        }
      }
      return statements;
    }
  }

  private List<Statement> parameters(Set<Symbol> needed) {
    final List<Statement> loads = new ArrayList<>();
    for (int i = 0; i < system.parameters().size(); i++) {
      final OdeSystem.Quantity each = system.parameters().get(i);
      load(each.symbol(), needed, new Slot(Slot.Array.PARAMETERS, i), each.unit(), loads);
    }
    return loads;
  }

  private List<Statement> modes(Set<Symbol> needed) {
    final List<Statement> loads = new ArrayList<>();
    for (int k = 0; k < switches.size(); k++) {
      final Switch each = switches.get(k);
      final Slot slot = new Slot(Slot.Array.PARAMETERS, system.parameters().size() + k);
      load(each.mode(), needed, slot, Formulas.mode(each), loads);
    }
    return loads;
  }

  private List<Statement> states(Set<Symbol> needed) {
    final List<Statement> loads = new ArrayList<>();
    for (int i = 0; i < system.states().size(); i++) {
      final OdeSystem.State each = system.states().get(i);
      load(each.symbol(), needed, new Slot(Slot.Array.Y, i), each.unit(), loads);
    }
    return loads;
  }

  private List<Statement> directions(Set<Symbol> needed) {
    final List<Statement> loads = new ArrayList<>();
    for (int i = 0; i < system.states().size(); i++) {
      final Symbol direction = Tangents.direction(system.states().get(i).symbol());
      load(direction, needed, new Slot(Slot.Array.DIRECTION, i), "1", loads);
    }
    return loads;
  }

  private void load(
      Symbol symbol, Set<Symbol> needed, Slot from, String unit, List<Statement> loads) {
    final String name = identifiers.of(symbol);
    if (needed.contains(new Symbol(name, symbol.kind()))) {
      loads.add(new Statement.Load(name, from, Units.comment(unit)));
    }
  }

  private List<Statement> inputs(Set<Symbol> needed) {
    final List<Statement> loads = new ArrayList<>();
    for (int i = 0; i < system.inputs().size(); i++) {
      final OdeSystem.Quantity each = system.inputs().get(i);
      final String name = identifiers.of(each.symbol());
      if (needed.contains(new Symbol(name, Symbol.Kind.INPUT))) {
        loads.add(new Statement.LoadInput(name, i, Units.comment(each.unit())));
      }
      if (slopes) {
        final Slot slope = new Slot(Slot.Array.INPUTS, 2 + 2 * i);
        load(Identifiers.slope(each.symbol()), needed, slope, "1", loads);
      }
    }
    return loads;
  }
}
