package io.gradiode.processor.model;

import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.EventTexts.EventText;
import io.gradiode.processor.model.OdeSystem.Assignment;
import io.gradiode.processor.model.OdeSystem.Event;
import io.gradiode.processor.model.OdeSystem.Trigger;
import io.gradiode.processor.syntax.Formula;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Comparison;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what happens at instants, in the order in which it does if at one time. */
final class EventReader {

  private static final String SPIKE = "spike";

  private final Declarations declarations;
  private final Refractoriness refractoriness;
  private final ModelExpressions expressions;
  private final AssignmentReader assignments;

  EventReader(
      Declarations declarations,
      Refractoriness refractoriness,
      ModelExpressions expressions,
      AssignmentReader assignments) {
    this.declarations = declarations;
    this.refractoriness = refractoriness;
    this.expressions = expressions;
    this.assignments = assignments;
  }

  List<Event> read(EventTexts texts) {
    final List<Event> events = new ArrayList<>();
    spike(texts).ifPresent(events::add);
    endOfRefractoriness().ifPresent(events::add);
    for (EventText each : texts.events()) {
      event(each).ifPresent(events::add);
    }
    return events;
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
    return texts
        .threshold()
        .flatMap(
            threshold ->
                expressions
                    .condition(threshold.tree())
                    .map(
                        condition ->
                            new Event(
                                SPIKE,
                                Trigger.BECOMES_TRUE,
                                Expressions.product(condition, refractoriness.isOver()),
                                all,
                                isInsistent(threshold.tree(), texts),
                                threshold.text())));
  }

  private Assignment implicit(Declaration state, Expression value, String text) {
    return new Assignment(declarations.of(Symbol.Kind.STATE).indexOf(state), value, text);
  }

  /** Whether the threshold would have been passed again at once if it still held. */
  private boolean isInsistent(SyntaxTree threshold, EventTexts texts) {
    final Set<String> states = declarations.statesIn(threshold);
    return refractoriness.flag().isEmpty()
        && texts.reset().items().stream().anyMatch(each -> states.contains(each.name().text()));
  }

  private Optional<Event> endOfRefractoriness() {
    if (refractoriness.flag().isEmpty()) {
      return Optional.empty();
    }
    final Declaration flag = refractoriness.flag().get();
    final Formula period = refractoriness.period().orElseThrow();
    return isOver(period.tree())
        .map(over -> Expressions.product(Branches.not(Refractoriness.isSet(flag.symbol())), over))
        .filter(condition -> !condition.equals(Constant.ZERO))
        .map(
            condition ->
                new Event(
                    "",
                    Trigger.BECOMES_TRUE,
                    condition,
                    List.of(implicit(flag, Constant.ONE, flag.name() + " = 1")),
                    false,
                    endText(period)));
  }

  /** What ends the period, in the words of a condition. */
  private String endText(Formula period) {
    return refractoriness.isCondition()
        ? "not (" + period.text() + ")"
        : "t - " + refractoriness.lastSpike().orElseThrow().name() + " >= " + period.text();
  }

  private Optional<Expression> isOver(SyntaxTree period) {
    if (refractoriness.isCondition()) {
      return expressions.condition(period).map(Branches::not);
    }
    return expressions
        .value(period, Optional.of(Dimension.TIME), "the refractory period", "value")
        .map(
            duration ->
                Branches.compare(
                    Expressions.product(
                        new Constant(refractoriness.time().scale()),
                        Expressions.subtract(
                            Symbol.TIME, refractoriness.lastSpike().orElseThrow().symbol())),
                    Relation.AT_LEAST,
                    duration));
  }

  private Optional<Event> event(EventText text) {
    final List<Assignment> changes = assignments.read(text.then());
    final String name = text.source().name().text().strip();
    if (text.at().isPresent()) {
      final Formula time = text.at().get();
      return expressions
          .value(time.tree(), Optional.of(Dimension.TIME), "the time of the event", "value")
          .map(
              value ->
                  new Event(
                      name,
                      Trigger.MOMENT,
                      // Not yet at the time itself: so one that is the start is not over by then.
                      Branches.compare(time(), Relation.GREATER, value),
                      changes,
                      false,
                      "t > " + time.text()));
    }
    return text.when().flatMap(condition -> atCondition(name, condition, changes));
  }

  private Expression time() {
    return Expressions.product(new Constant(refractoriness.time().scale()), Symbol.TIME);
  }

  private Optional<Event> atCondition(String name, Formula condition, List<Assignment> changes) {
    final boolean passage =
        condition.tree() instanceof Comparison comparison
            && comparison.relation() == Relation.EQUAL;
    final SyntaxTree tree = passage ? above((Comparison) condition.tree()) : condition.tree();
    return expressions
        .condition(tree)
        .map(
            value ->
                new Event(
                    name,
                    passage ? Trigger.CHANGES : Trigger.BECOMES_TRUE,
                    value,
                    changes,
                    false,
                    condition.text()));
  }

  private static SyntaxTree above(Comparison equality) {
    return new Comparison(equality.left(), Relation.GREATER, equality.right(), equality.position());
  }
}
