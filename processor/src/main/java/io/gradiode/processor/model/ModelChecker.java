package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem.Event;
import io.gradiode.processor.model.OdeSystem.ModelName;
import io.gradiode.processor.model.OdeSystem.Observable;
import io.gradiode.processor.model.OdeSystem.Quantity;
import io.gradiode.processor.model.OdeSystem.State;
import io.gradiode.processor.model.OdeSystem.Term;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.syntax.EquationParser;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the texts of a model into mathematics, or says everything that is wrong with them. */
public final class ModelChecker {

  /** The model, or all faults of its texts. */
  public Result<OdeSystem> check(ModelSource source) {
    final Problems problems = new Problems();
    final Parsed<Statement> equations = EquationParser.equations(source.equations());
    problems.addAll(equations.diagnostics());
    final Parsed<Statement> initial = EquationParser.initialValues(source.initial());
    problems.addAll(initial.diagnostics());
    final Parsed<Statement> observables = EquationParser.observables(source.observables());
    problems.addAll(observables.diagnostics());
    final Parsed<SyntaxTree.Name> unitNames = EquationParser.names(source.units());
    problems.addAll(unitNames.diagnostics());
    final EventTexts events = EventTexts.read(source, problems);
    if (source.texts().stream().anyMatch(EquationParser::isTooLong)) {
      return new Result.Failure<>(problems.inOrder(source));
    }
    final OwnUnits ownUnits = new OwnUnits(problems);
    final Units units = ownUnits.read(unitNames);
    final Declarations declared = new DeclarationReader(problems, units).read(equations);
    ownUnits.compare(declared, observables);
    requireState(source, equations, problems);
    final Unit time = timeUnit(source, units, problems);
    final Refractoriness refractoriness =
        refractoriness(
            events, declared, used(events, equations, initial, observables), units, time, problems);
    final Declarations declarations = declared.with(refractoriness.declarations());
    final ModelExpressions expressions =
        new ModelExpressions(source.simpleName(), declarations, units, time, problems);
    final List<Term> terms = new TermReader(declarations, expressions, problems).read();
    final InitialValueReader initialValues =
        new InitialValueReader(source.simpleName(), declarations, expressions, problems);
    initialValues.read(initial);
    final List<State> states = new ArrayList<>();
    for (Declaration each : declared.of(Symbol.Kind.STATE)) {
      expressions
          .state(
              each,
              initialValues.of(each),
              rate -> each.stops() ? refractoriness.unlessRefractory(rate) : rate)
          .ifPresent(states::add);
    }
    states.addAll(refractoriness.states(initialValues));
    final List<Observable> observed =
        new ObservableReader(source.simpleName(), declarations, units, expressions, problems)
            .read(observables);
    final AssignmentReader assignments =
        new AssignmentReader(source.simpleName(), declarations, expressions, problems);
    final List<Event> happening =
        new EventReader(declarations, refractoriness, expressions, assignments).read(events);
    if (!problems.isEmpty()) {
      return new Result.Failure<>(problems.inOrder(source));
    }
    return Result.of(
        new OdeSystem(
            new ModelName(source.packageName(), source.nesting()),
            states,
            quantities(declarations, Symbol.Kind.PARAMETER),
            quantities(declarations, Symbol.Kind.INPUT),
            terms,
            observed,
            happening,
            time.text(),
            Origins.of(declared, initial, observables, events)));
  }

  private static Set<String> used(
      EventTexts events,
      Parsed<Statement> equations,
      Parsed<Statement> initial,
      Parsed<Statement> observables) {
    final Set<String> used = events.names();
    Stream.of(equations, initial, observables).forEach(each -> EventTexts.addNames(used, each));
    return used;
  }

  /** Which states a refractory period brings along depends on what it is. */
  private static Refractoriness refractoriness(
      EventTexts events,
      Declarations declared,
      Set<String> used,
      Units units,
      Unit time,
      Problems problems) {
    final ModelExpressions first =
        new ModelExpressions(
            events.source().simpleName(),
            declared.with(Refractoriness.both(events, time)),
            units,
            time,
            new Problems());
    return Refractoriness.of(
        events, declared, used, time, tree -> first.isCondition(tree).orElse(false), problems);
  }

  private static Unit timeUnit(ModelSource source, Units units, Problems problems) {
    final Parsed<SyntaxTree> parsed = EquationParser.unit(source.time());
    problems.addAll(parsed.diagnostics());
    if (parsed.items().isEmpty()) {
      return Unit.SECOND;
    }
    final SyntaxTree tree = parsed.items().get(0);
    final Optional<Unit> unit = new UnitReader(problems, units).read(tree);
    if (unit.isPresent() && !unit.get().dimension().equals(Dimension.TIME)) {
      problems.add(
          tree.position(),
          DiagnosticCode.INVALID_TIME_UNIT,
          Quote.of(tree.position())
              + " is no unit of time. Write one, such as 'second', 'ms', 'day' or 'year'.");
      return Unit.SECOND;
    }
    return unit.orElse(Unit.SECOND);
  }

  private static void requireState(
      ModelSource source, Parsed<Statement> equations, Problems problems) {
    // A state that could not be read or declared has been reported.
    final boolean meant =
        !equations.diagnostics().isEmpty()
            || equations.items().stream().anyMatch(each -> each.kind() == Statement.Kind.EQUATION);
    if (!meant) {
      problems.add(
          Diagnostic.at(
              source.equations().anchor(),
              DiagnosticCode.NO_STATE,
              source.simpleName()
                  + " has no differential equation. Add one, 'dx/dt = ... : unit'. (equations)"));
    }
  }

  private static List<Quantity> quantities(Declarations declarations, Symbol.Kind kind) {
    return declarations.of(kind).stream()
        .flatMap(each -> each.unit().map(unit -> new Quantity(each.symbol(), unit.text())).stream())
        .toList();
  }
}
