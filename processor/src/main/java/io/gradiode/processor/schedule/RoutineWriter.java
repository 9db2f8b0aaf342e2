package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.schedule.Output.Added;
import io.gradiode.processor.schedule.Output.Coupled;
import io.gradiode.processor.schedule.Output.Named;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Ready;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns phases into sections: gives names, and puts every shared term before its first use. */
final class RoutineWriter {

  private final Computation computation;
  private final Identifiers identifiers;
  private final Names names;
  private final Sharing sharing;
  private final IdentityHashMap<Expression, String> variables;
  private final Map<Symbol, String> definitionNames = new HashMap<>();
  private final Set<String> definedNames = new HashSet<>();
  private final Map<String, Expression> unnamed = new HashMap<>();
  private final IdentityHashMap<Expression, Expression> companions;
  private final Set<String> defined = new HashSet<>();
  private List<Statement> shared = new ArrayList<>();

  RoutineWriter(Computation computation, Identifiers identifiers, Names names, List<Phase> phases) {
    this.computation = computation;
    this.identifiers = identifiers;
    this.names = names;
    this.variables = new IdentityHashMap<>();
    computation.definitions().forEach(this::nameDefinition);
    final List<Expression> written = new ArrayList<>();
    for (Phase phase : phases) {
      phase.outputs().forEach(output -> prepare(output, written));
    }
    final Set<Expression> named = Collections.newSetFromMap(new IdentityHashMap<>());
    named.addAll(variables.keySet());
    this.companions = ExprelPairs.find(computation.nodes());
    named.addAll(companions.values());
    this.sharing = new Sharing(computation.nodes(), written, named);
  }

  private void nameDefinition(Symbol symbol, int root) {
    final boolean derived =
        symbol.kind() == Symbol.Kind.PARTIAL || symbol.kind() == Symbol.Kind.TANGENT;
    final String name = derived ? names.allocate(symbol.name()) : identifiers.of(symbol);
    definitionNames.put(symbol, name);
    definedNames.add(name);
    name(computation.node(root), name);
  }

  private void name(Expression node, String name) {
    if (!ExpressionDag.isLeaf(node)) {
      variables.putIfAbsent(node, name);
    }
  }

  private void prepare(Output output, List<Expression> written) {
    if (output instanceof Named named) {
      final Expression node = computation.node(named.root());
      if (!ExpressionDag.isLeaf(node) && !variables.containsKey(node)) {
        variables.put(node, names.allocate(named.wanted()));
      }
    } else if (output instanceof Stored stored && stored.root() >= 0) {
      written.add(computation.node(stored.root()));
    } else if (output instanceof Added added) {
      prepare(added.value(), written);
    }
  }

  /**
   * The sections of all phases; empty ones are left out. The shared terms of a phase stand before
   * its statements, unless they use a name that the phase itself defines: then the phase is cut in
   * front of the statement that needs them.
   */
  List<Section> write(List<Phase> phases) {
    final List<Section> sections = new ArrayList<>();
    for (Phase phase : phases) {
      shared = new ArrayList<>();
      List<Statement> statements = new ArrayList<>();
      final Set<String> names = new HashSet<>();
      for (Output output : phase.outputs()) {
        final int before = shared.size();
        final List<Statement> own = new ArrayList<>();
        write(output, own);
        final List<Statement> needed = shared.subList(before, shared.size());
        if (useAny(needed, names)) {
          addSections(phase, shared.subList(0, before), statements, sections);
          shared = new ArrayList<>(needed);
          statements = new ArrayList<>();
          names.clear();
        }
        statements.addAll(own);
        definitions(own).forEach(define -> names.add(define.name()));
      }
      addSections(phase, shared, statements, sections);
    }
    return sections;
  }

  private static void addSections(
      Phase phase, List<Statement> shared, List<Statement> statements, List<Section> sections) {
    if (!shared.isEmpty()) {
      sections.add(new Section(phase.shared(), List.copyOf(shared)));
    }
    if (!statements.isEmpty()) {
      sections.add(new Section(phase.heading(), List.copyOf(statements)));
    }
  }

  private static boolean useAny(List<Statement> sharedTerms, Set<String> names) {
    return definitions(sharedTerms)
        .flatMap(define -> Symbols.of(define.value()).stream())
        .anyMatch(symbol -> names.contains(symbol.name()));
  }

  private static Stream<Statement.Define> definitions(List<Statement> statements) {
    return statements.stream()
        .filter(Statement.Define.class::isInstance)
        .map(Statement.Define.class::cast);
  }

  private void write(Output output, List<Statement> statements) {
    if (output instanceof Named named) {
      writeNamed(named, statements);
    } else if (output instanceof Stored stored) {
      statements.add(new Statement.Store(stored.to(), value(stored), stored.comment()));
    } else if (output instanceof Added added) {
      statements.add(new Statement.Add(added.value().to(), value(added.value())));
    } else if (output instanceof Ready ready) {
      statements.add(ready.statement());
    }
  }

  private void writeNamed(Named named, List<Statement> statements) {
    final Expression node = computation.node(named.root());
    final String name = variables.get(node);
    if (name != null && !defined.contains(name)) {
      final Expression body = body(node);
      if (defined.add(name)) {
        statements.add(new Statement.Define(name, body, named.comment()));
      }
    }
    if (!named.wanted().equals(name) && definedNames.contains(named.wanted())) {
      if (defined.add(named.wanted())) {
        statements.add(new Statement.Define(named.wanted(), render(node), named.comment()));
      }
    }
  }

  private Expression value(Stored stored) {
    final List<Expression> terms = new ArrayList<>();
    for (Coupled coupled : stored.couplings()) {
      final Expression variable = new Symbol(coupled.variable(), Symbol.Kind.SHARED);
      terms.add(times(render(computation.node(coupled.root())), variable));
    }
    if (stored.root() >= 0) {
      terms.add(render(computation.node(stored.root())));
    }
    return terms.size() == 1 ? terms.get(0) : new Sum(terms);
  }

  private static Expression times(Expression coefficient, Expression variable) {
    return coefficient instanceof Constant constant
        ? Signs.scale(constant.value(), variable)
        : new Product(List.of(coefficient, variable));
  }

  /** The node as it is written where it is used: its name if it has one. */
  private Expression render(Expression node) {
    if (node instanceof Symbol symbol) {
      return renderSymbol(symbol);
    }
    if (sharing.isNumber(node)) {
      return new Symbol(identifiers.constant(node), Symbol.Kind.SHARED);
    }
    if (!sharing.isVariable(node)) {
      return body(node);
    }
    final String known = variables.get(node);
    if (known != null && defined.contains(known)) {
      return new Symbol(known, Symbol.Kind.SHARED);
    }
    final Expression body = body(node);
    final String name = variables.computeIfAbsent(node, each -> newName(body));
    defined.add(name);
    shared.add(new Statement.Define(name, body, formula(name, body)));
    final Expression companion = companions.get(node);
    if (companion != null) {
      render(companion);
    }
    return new Symbol(name, Symbol.Kind.SHARED);
  }

  private Expression renderSymbol(Symbol symbol) {
    final String name = definitionNames.get(symbol);
    if (name == null) {
      return new Symbol(identifiers.of(symbol), symbol.kind());
    }
    if (!defined.contains(name)) {
      final Expression node = computation.node(computation.definitions().get(symbol));
      final Expression value = name.equals(variables.get(node)) ? body(node) : render(node);
      defined.add(name);
      shared.add(new Statement.Define(name, value, ""));
    }
    return new Symbol(name, Symbol.Kind.SHARED);
  }

  private String newName(Expression body) {
    final String name = TermNamer.name(body).orElse("");
    if (!name.isEmpty() && !name.toLowerCase(Locale.ROOT).contains("sharedterm")) {
      return names.allocate(name);
    }
    final String numbered = names.allocate("sharedTerm" + (unnamed.size() + 1));
    unnamed.put(numbered, body);
    return numbered;
  }

  private String formula(String name, Expression body) {
    return unnamed.containsKey(name) ? Formulas.comment(body, unnamed) : "";
  }

  private Expression body(Expression node) {
    if (ExpressionDag.isScaled(node)) {
      return Signs.scale(ExpressionDag.coefficient(node), render(ExpressionDag.core(node)));
    }
    if (node instanceof Sum sum) {
      return new Sum(sum.terms().stream().map(this::render).toList());
    }
    if (node instanceof Product product) {
      return bodyOf(product);
    }
    if (node instanceof Power power) {
      return new Power(render(power.base()), render(power.exponent()));
    }
    if (node instanceof Choose choose) {
      return new Choose(
          render(choose.condition()), render(choose.positive()), render(choose.otherwise()));
    }
    return node instanceof Apply apply ? bodyOf(apply) : node;
  }

  private Expression bodyOf(Apply apply) {
    final List<Expression> arguments = apply.arguments().stream().map(this::render).toList();
    // All else waits for an exponential: exp(-c - a*x) is ready before exp(-a*(c/a + x)).
    return apply.function() == Function.EXP && arguments.get(0) instanceof Product product
        ? new Apply(Function.EXP, List.of(Signs.distribute(product)))
        : new Apply(apply.function(), arguments);
  }

  private Expression bodyOf(Product product) {
    final List<Expression> above = new ArrayList<>();
    final List<Expression> below = new ArrayList<>();
    for (Expression factor : product.factors()) {
      final Expression rendered = render(factor);
      final List<Expression> flat =
          rendered instanceof Product inner ? inner.factors() : List.of(rendered);
      flat.forEach(each -> (ExpressionDag.isReciprocal(each) ? below : above).add(each));
    }
    above.addAll(below);
    return new Product(above);
  }
}
