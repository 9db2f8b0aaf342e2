package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.EventTexts.EventText;
import io.gradiode.processor.model.OdeSystem.Assignment;
import io.gradiode.processor.model.OdeSystem.Event;
import io.gradiode.processor.model.OdeSystem.Trigger;
import io.gradiode.processor.syntax.Formula;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Comparison;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what happens at instants, in the order in which it does if at one time. */
final class EventReader {

  private final Declarations declarations;
  private final Refractoriness refractoriness;
  private final EventConditions conditions;
  private final AssignmentReader assignments;
  private final EventNames names;
  private final Problems problems;

  EventReader(
      Declarations declarations,
      Refractoriness refractoriness,
      EventConditions conditions,
      AssignmentReader assignments,
      EventNames names,
      Problems problems) {
    this.declarations = declarations;
    this.refractoriness = refractoriness;
    this.conditions = conditions;
    this.assignments = assignments;
    this.names = names;
    this.problems = problems;
  }

  List<Event> read(EventTexts texts) {
    final List<Event> events = new ArrayList<>();
    requireThreshold(texts);
    spike(texts).ifPresent(events::add);
    endOfRefractoriness().ifPresent(events::add);
    for (int i = 0; i < texts.events().size(); i++) {
      event(texts.events().get(i), i + 1).ifPresent(events::add);
    }
    return events;
  }

  private void requireThreshold(EventTexts texts) {
    if (EventTexts.isGiven(texts.threshold())) {
      return;
    }
    texts.reset().items().stream()
        .findFirst()
        .ifPresent(each -> needsThreshold(each.name().position(), "reset"));
    texts.refractory().items().stream()
        .findFirst()
        .ifPresent(each -> needsThreshold(each.tree().position(), "refractory"));
  }

  private void needsThreshold(Position position, String attribute) {
    problems.add(
        position,
        DiagnosticCode.MISSING_THRESHOLD,
        "'"
            + attribute
            + "' is about spikes, but without a threshold there are none. Add 'threshold', or"
            + (attribute.equals("reset") ? " write an event with 'when' or 'at'." : " remove it."));
  }

  private Optional<Event> spike(EventTexts texts) {
    final List<Assignment> all = new ArrayList<>();
    refractoriness
        .lastSpike()
        .ifPresent(each -> all.add(implicit(each, Symbol.TIME, each.name() + " = t")));
    refractoriness
        .flag()
        .ifPresent(each -> all.add(implicit(each, Constant.ZERO, each.name() + " = 0")));
    all.addAll(assignments.read(texts.reset()));
    final Optional<Formula> threshold = texts.threshold().items().stream().findFirst();
    threshold.ifPresent(each -> names.takeSpike(each.tree().position()));
    return threshold.flatMap(
        formula ->
            conditions
                .condition(formula.tree(), true)
                .map(
                    condition ->
                        new Event(
                            EventNames.SPIKE,
                            Trigger.BECOMES_TRUE,
                            Expressions.product(condition, refractoriness.isOver()),
                            all,
                            isInsistent(formula.tree(), all),
                            formula.text())));
  }

  private Assignment implicit(Declaration state, Expression value, String text) {
    return new Assignment(declarations.of(Symbol.Kind.STATE).indexOf(state), value, text);
  }

  /** Whether the cell would spike again at once if the threshold were still passed. */
  private boolean isInsistent(SyntaxTree threshold, List<Assignment> reset) {
    final List<Declaration> states = declarations.of(Symbol.Kind.STATE);
    final Set<String> used = declarations.reached(threshold);
    return refractoriness.flag().isEmpty()
        && reset.stream().anyMatch(each -> used.contains(states.get(each.state()).name()));
  }

  private Optional<Event> endOfRefractoriness() {
    return refractoriness.period().flatMap(this::endOfRefractoriness);
  }

  private Optional<Event> endOfRefractoriness(Formula period) {
    final Optional<Expression> over = isOver(period.tree());
    final Optional<Declaration> flag = refractoriness.flag();
    if (over.isEmpty() || flag.isEmpty()) {
      return Optional.empty();
    }
    final Expression isRefractory = Branches.not(Refractoriness.isSet(flag.get().symbol()));
    return Optional.of(
            new Event(
                "",
                Trigger.BECOMES_TRUE,
                Expressions.product(isRefractory, over.get()),
                List.of(implicit(flag.get(), Constant.ONE, flag.get().name() + " = 1")),
                false,
                endText(period)))
        .filter(event -> !event.condition().equals(Constant.ZERO)); // it never ends
  }

  /** What ends the period, in the words of a condition. */
  private String endText(Formula period) {
    return refractoriness.isCondition()
        ? "not (" + period.text() + ")"
        : "t - " + Refractoriness.LAST_SPIKE + " >= " + period.text();
  }

  private Optional<Expression> isOver(SyntaxTree period) {
    return refractoriness.isCondition()
        ? conditions.condition(period, true).map(Branches::not)
        : conditions.duration(period).flatMap(refractoriness::hasPassed);
  }

  private Optional<Event> event(EventText text, int number) {
    final String name = names.of(text.name());
    final List<Assignment> changes = assignments.read(text.then());
    final boolean when = EventTexts.isGiven(text.when());
    final boolean at = EventTexts.isGiven(text.at());
    if (when && at) {
      problems.add(
          text.source().at().position(0, 0),
          DiagnosticCode.INVALID_EVENT,
          "Event " + number + " has both 'when' and 'at'. Remove one, or write two events.");
      return Optional.empty();
    }
    if (!when && !at) {
      problems.add(
          Diagnostic.at(
              text.source().when().anchor(),
              DiagnosticCode.INVALID_EVENT,
              "Event " + number + " has neither 'when' nor 'at', so it never happens. Add one."));
      return Optional.empty();
    }
    final Optional<Event> event =
        when ? atCondition(name, text.when(), changes) : atTime(name, text.at(), changes);
    if (event.isPresent() && !EventTexts.isGiven(text.name()) && !EventTexts.isGiven(text.then())) {
      problems.add(
          (when ? text.when() : text.at()).items().get(0).tree().position(),
          DiagnosticCode.INVALID_EVENT,
          "Event "
              + number
              + " changes nothing, and has no name by which it could be observed. Add 'then' or"
              + " 'name'.");
    }
    return event;
  }

  private Optional<Event> atTime(String name, Parsed<Formula> at, List<Assignment> changes) {
    return at.items().stream()
        .findFirst()
        .flatMap(
            time ->
                conditions
                    .moment(time.tree())
                    .map(
                        value ->
                            new Event(
                                name,
                                Trigger.MOMENT,
                                Branches.compare(refractoriness.now(), Relation.GREATER, value),
                                changes,
                                false,
                                "t > " + time.text())));
  }

  private Optional<Event> atCondition(String name, Parsed<Formula> when, List<Assignment> changes) {
    return when.items().stream()
        .findFirst()
        .flatMap(
            condition -> {
              final boolean passage = isPassage(condition.tree());
              return conditions
                  .condition(
                      passage ? above((Comparison) condition.tree()) : condition.tree(), false)
                  .map(
                      value ->
                          new Event(
                              name,
                              passage ? Trigger.CHANGES : Trigger.BECOMES_TRUE,
                              value,
                              changes,
                              false,
                              condition.text()));
            });
  }

  /** Whether a value is waited for that is reached from either side. */
  private boolean isPassage(SyntaxTree tree) {
    return tree instanceof Comparison comparison
        && comparison.relation() == Relation.EQUAL
        && conditions.isEquality(comparison);
  }

  private static SyntaxTree above(Comparison equality) {
    return new Comparison(equality.left(), Relation.GREATER, equality.right(), equality.position());
  }
}
