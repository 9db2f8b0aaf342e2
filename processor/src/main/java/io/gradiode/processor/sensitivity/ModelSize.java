package io.gradiode.processor.sensitivity;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model will cost, counted before the work begins, so that no text can keep the compiler
 * busy for minutes. The counts depend on the text alone, not on the machine.
 */
public final class ModelSize {

  /** Each has a handle, of which one class lists all: some four of its 65535 constants. */
  private static final int MOST_SYMBOLS = 8000;

  /** Their texts are listed in one method, which may have 65535 bytes. */
  private static final int MOST_EVENTS = 2000;

  /** A million take as long as a thousand: beyond, the search for what reaches what does not. */
  private static final int MOST_SENSITIVITIES = 4_000_000;

  private static final int MOST_NODES = 1_000_000;

  /** Each is a statement of its own: a thousand states have some ten thousand. */
  private static final int MOST_DERIVATIVES = 60_000;

  /** One step looks at one node for one variable. */
  private static final long MOST_STEPS = 50_000_000;

  private final OdeSystem system;
  private final Map<Symbol, Integer> positions = new HashMap<>();
  private final Map<Symbol, BitSet> byTerm = new HashMap<>();
  private final NodeCount nodeCount = new NodeCount();
  private long nodes;
  private long derivatives;
  private long steps;

  private ModelSize(OdeSystem system) {
    this.system = system;
    system.states().forEach(each -> positions.put(each.symbol(), positions.size()));
    system.parameters().forEach(each -> positions.put(each.symbol(), positions.size()));
    system.terms().forEach(term -> byTerm.put(term.symbol(), count(term.value())));
    Stream.of(
            system.states().stream().map(OdeSystem.State::rate),
            system.states().stream().map(OdeSystem.State::initial),
            system.observables().stream().map(OdeSystem.Observable::value),
            system.events().stream().map(OdeSystem.Event::condition),
            system.events().stream()
                .flatMap(event -> event.assignments().stream())
                .map(OdeSystem.Assignment::value))
        .flatMap(each -> each)
        .forEach(this::count);
  }

  /**
   * The system, unless it is too large.
   *
   * @param anchor where a message shall point
   */
  public static Result<OdeSystem> check(OdeSystem system, Anchor anchor) {
    return new ModelSize(system)
        .sentence()
        .map(sentence -> system.name().simpleName() + " " + sentence)
        .map(sentence -> Diagnostic.at(anchor, DiagnosticCode.TOO_COMPLEX, sentence))
        .map(Result::<OdeSystem>failure)
        .orElseGet(() -> Result.of(system));
  }

  private Optional<String> sentence() {
    final int symbols = positions.size() + system.inputs().size() + system.observables().size();
    if (symbols > MOST_SYMBOLS) {
      return Optional.of(
          "has "
              + symbols
              + " states, parameters, inputs and observables; the most are "
              + MOST_SYMBOLS
              + ". Observe fewer of them, or split the model.");
    }
    if (system.events().size() > MOST_EVENTS) {
      return Optional.of(
          "has "
              + system.events().size()
              + " events; the most are "
              + MOST_EVENTS
              + ". Make one of those that assign the same.");
    }
    final long sensitivities = (long) system.states().size() * system.parameters().size();
    if (sensitivities > MOST_SENSITIVITIES) {
      return Optional.of(
          "has "
              + system.states().size()
              + " states and "
              + system.parameters().size()
              + " parameters, hence "
              + sensitivities
              + " sensitivities; the most are "
              + MOST_SENSITIVITIES
              + ". Write numbers for parameters that are known.");
    }
    if (nodes > MOST_NODES) {
      return Optional.of(
          "has formulas of more than "
              + MOST_NODES
              + " operations. Give what is repeated a name, as a term of its own.");
    }
    if (derivatives > MOST_DERIVATIVES) {
      return Optional.of(
          "needs "
              + derivatives
              + " partial derivatives; the most are "
              + MOST_DERIVATIVES
              + ". Split the model, or let fewer formulas depend on everything.");
    }
    return steps > MOST_STEPS
        ? Optional.of(
            "has long formulas of many variables, too many to derive. Split them into terms.")
        : Optional.empty();
  }

  /** The variables of the formula, also through terms, as {@link TotalDerivative} sees them. */
  private BitSet count(Expression formula) {
    final BitSet variables = new BitSet();
    for (Symbol symbol : Symbols.of(formula)) {
      if (positions.containsKey(symbol)) {
        variables.set(positions.get(symbol));
      }
      variables.or(byTerm.getOrDefault(symbol, new BitSet()));
    }
    final long size = nodeCount.of(formula);
    nodes += size;
    derivatives += variables.cardinality();
    steps += size * variables.cardinality();
    return variables;
  }

  /** Nodes of formulas written out, each part counted as often as it is used. */
  private static final class NodeCount {

    private final IdentityHashMap<Expression, Long> known = new IdentityHashMap<>();

    long of(Expression expression) {
      final Long before = known.get(expression);
      if (before != null) {
        return before;
      }
      long size = 1;
      for (Expression each : expression.members()) {
        size = Math.min(size + of(each), MOST_NODES + 1L);
      }
      known.put(expression, size);
      return size;
    }
  }
}
