package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Straight-line code that keeps its values in places of arrays, cut into parts that HotSpot
 * compiles: what a part needs of earlier ones it loads from there.
 */
final class CodeParts {

  /**
   * @param bound whether it stays with the line before, as it needs what no array holds
   */
  private record Line(String heading, Statement statement, boolean bound) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Slot> homes = new HashMap<>();
  private int size;

  /** Adds a line of its own. */
  void add(String heading, Statement statement) {
    add(heading, statement, false);
  }

  private void add(String heading, Statement statement, boolean bound) {
    lines.add(new Line(heading, statement, bound));
    size += cost(statement);
  }

  /** Adds a variable that later parts find in an array, as a line behind it stores it there. */
  void define(String heading, String name, Expression value, Slot home) {
    homes.put(name, home);
    add(heading, new Statement.Define(name, value, ""), false);
  }

  /** Adds a variable that needs the one of the line before, and stores it where it is found. */
  void keepBound(String heading, String name, Expression value, Slot home) {
    homes.put(name, home);
    add(heading, new Statement.Define(name, value, ""), true);
    store(heading, name);
  }

  /** Stores the variable of the line before where later parts find it. */
  void store(String heading, String name) {
    final Expression value = new Symbol(name, Symbol.Kind.SHARED);
    add(heading, new Statement.Store(homes.get(name), value, ""), true);
  }

  /** Whether one method holds all lines. */
  boolean isWhole() {
    return size <= SectionSplitter.LARGEST_WHOLE;
  }

  /** A place that is read costs more than a variable. */
  private static int cost(Statement statement) {
    return BytecodeSize.of(statement)
        + uses(statement).size() * BytecodeSize.of(new Statement.Load("", NOWHERE, "")) / 2;
  }

  private static final Slot NOWHERE = new Slot(Slot.Array.FACTORS, 0);

  private static Set<Symbol> uses(Statement statement) {
    if (statement instanceof Statement.Define define) {
      return Symbols.of(define.value());
    }
    return statement instanceof Statement.Store store ? Symbols.of(store.value()) : Set.of();
  }

  /** The parts, each with what it loads. */
  List<List<Section>> parts() {
    final List<List<Section>> parts = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int until = from;
      int taken = 0;
      while (until < lines.size()
          && (isWhole()
              || until == from
              || lines.get(until).bound()
              || taken < SectionSplitter.LARGEST_PART)) {
        taken += cost(lines.get(until).statement());
        until++;
      }
      parts.add(part(lines.subList(from, until)));
      from = until;
    }
    return parts;
  }

  private List<Section> part(List<Line> part) {
    final List<Statement> loads = new ArrayList<>();
    final Set<String> known = new HashSet<>();
    final List<Section> sections = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      final Line line = part.get(i);
      for (Symbol symbol : uses(line.statement())) {
        if (homes.containsKey(symbol.name()) && known.add(symbol.name())) {
          loads.add(new Statement.Load(symbol.name(), homes.get(symbol.name()), ""));
        }
      }
      if (line.statement() instanceof Statement.Define define) {
        known.add(define.name());
      }
      statements.add(line.statement());
      if (i + 1 == part.size() || !part.get(i + 1).heading().equals(line.heading())) {
        sections.add(new Section(line.heading(), statements));
        statements = new ArrayList<>();
      }
    }
    if (!loads.isEmpty()) {
      sections.add(0, new Section("From earlier parts", loads));
    }
    return sections;
  }
}
