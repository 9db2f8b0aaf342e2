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
import io.gradiode.processor.model.OdeSystem.Solving;
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

/** Turns the texts of a model into mathematics, or says everything that is wrong with them. */
public final class ModelChecker {

  /** The model, or all faults of its texts. */
  public Result<OdeSystem> check(ModelSource source) {
    final Problems problems = new Problems();
    final ModelTexts texts = ModelTexts.read(source, problems);
    if (texts.areTooLong()) {
      return new Result.Failure<>(problems.inOrder(source));
    }
    final OwnUnits ownUnits = new OwnUnits(problems);
    final Units units = ownUnits.read(texts.units());
    final Declarations declared = new DeclarationReader(problems, units).read(texts.equations());
    requireState(source, texts.equations(), problems);
    final Unit time = timeUnit(source, units, problems);
    final ModelExpressions probe =
        new ModelExpressions(
            texts.model(),
            declared.with(Refractoriness.both(texts.events(), time)),
            units,
            time,
            new Problems());
    final Refractoriness refractoriness =
        Refractoriness.of(texts.events(), declared, texts.names(), time, probe::measure, problems);
    final Declarations declarations = declared.with(refractoriness.declarations());
    ownUnits.compare(declarations, texts.observables());
    final ModelExpressions expressions =
        new ModelExpressions(texts.model(), declarations, units, time, problems);
    expressions.nameEvents(texts.events().eventNames());
    final List<Term> terms = new TermReader(declarations, expressions, problems).read();
    final InitialValueReader initialValues =
        new InitialValueReader(texts.model(), declarations, expressions, problems);
    initialValues.read(texts.initial());
    final List<State> states = states(declared, expressions, initialValues, refractoriness);
    final List<Observable> observed =
        new ObservableReader(texts.model(), declarations, units, expressions, problems)
            .read(texts.observables());
    final List<Event> events =
        new EventReader(
                declarations,
                refractoriness,
                new EventConditions(declarations, expressions, probe::measure, problems),
                new AssignmentReader(texts.model(), declarations, expressions, problems),
                new EventNames(declarations, texts.observables(), problems),
                problems)
            .read(texts.events());
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
            events,
            time.text(),
            Origins.of(declared, texts),
            new Solving(source.method().value(), source.adjoint().value())));
  }

  /** Those of the equations, and behind them those that spikes bring along. */
  private static List<State> states(
      Declarations declared,
      ModelExpressions expressions,
      InitialValueReader initialValues,
      Refractoriness refractoriness) {
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
    return states;
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
