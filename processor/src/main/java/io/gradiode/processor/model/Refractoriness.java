package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem.State;
import io.gradiode.processor.syntax.Formula;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The states that spikes and their refractory period bring along, as Brian2 has them: the time of
 * the last spike, and a flag that is 1 unless the cell is refractory.
 *
 * @param period how long a cell is refractory; missing if it never is
 * @param isCondition whether the period lasts as long as a condition holds, instead of a duration
 * @param lastSpike the state that holds the time of the last spike, if the model has it
 * @param flag the state that is 1 unless the cell is refractory, if the model has it
 * @param time unit of times
 */
record Refractoriness(
    Optional<Formula> period,
    boolean isCondition,
    Optional<Declaration> lastSpike,
    Optional<Declaration> flag,
    Unit time) {

  static final String LAST_SPIKE = "lastspike";
  static final String FLAG = "not_refractory";

  /** In seconds, as in Brian2: no duration of a model is as long. */
  private static final Rational LONG_AGO = Rational.of(-10_000);

  /**
   * @param declared what the equations declare
   * @param used the names that appear anywhere in the model
   * @param probe measures a formula, saying nothing about its faults
   */
  static Refractoriness of(
      EventTexts texts,
      Declarations declared,
      Set<String> used,
      Unit time,
      Function<SyntaxTree, Optional<Measured>> probe,
      Problems problems) {
    // In Brian2 this is the default, and says that there is none.
    final boolean none =
        texts.refractory().items().stream().anyMatch(each -> each.text().equals("False"));
    final boolean given = EventTexts.isGiven(texts.refractory()) && !none;
    final Optional<Formula> period =
        texts.refractory().items().stream().filter(each -> given).findFirst();
    final boolean condition =
        period.flatMap(each -> probe.apply(each.tree())).filter(Measured::isCondition).isPresent();
    final boolean lasts = period.isPresent() && !condition;
    final Optional<Declaration> lastSpike =
        Optional.of(lastSpike(time, texts.place()))
            .filter(each -> lasts || (texts.isAboutSpikes() && used.contains(LAST_SPIKE)))
            .filter(each -> isFree(each, declared, lasts, problems));
    final Optional<Declaration> flag =
        Optional.of(flag(texts.place()))
            .filter(each -> given)
            .filter(each -> isFree(each, declared, true, problems));
    return new Refractoriness(period, condition, lastSpike, flag, time);
  }

  /** Both states, for a first look at formulas that may use them. */
  static List<Declaration> both(EventTexts texts, Unit time) {
    return List.of(lastSpike(time, texts.place()), flag(texts.place()));
  }

  private static Declaration lastSpike(Unit time, Position place) {
    return implicit(LAST_SPIKE, time, ValueType.REAL, place);
  }

  private static Declaration flag(Position place) {
    return implicit(FLAG, Unit.ONE, ValueType.BOOLEAN, place);
  }

  private static Declaration implicit(String name, Unit unit, ValueType type, Position place) {
    return new Declaration(
        new Symbol(name, Symbol.Kind.STATE),
        Optional.of(unit),
        type,
        Optional.empty(),
        false,
        "d" + name + "/dt = 0",
        place);
  }

  private static boolean isFree(
      Declaration implicit, Declarations declared, boolean needed, Problems problems) {
    final Optional<Declaration> own = declared.find(implicit.name());
    if (own.isPresent() && needed) {
      problems.add(
          own.get().position(),
          DiagnosticCode.RESERVED_NAME,
          Quote.of(implicit.name())
              + (implicit.name().equals(FLAG)
                  ? " tells in a model with a refractory period whether that is over"
                  : " is in a model with a refractory period the time of the last spike")
              + ", so nothing else can be called so. Rename it.");
    }
    return own.isEmpty();
  }

  /** What the model has. */
  List<Declaration> declarations() {
    return Stream.of(lastSpike, flag).flatMap(Optional::stream).toList();
  }

  /** The states, each with the initial value that is given, or its own. */
  List<State> states(InitialValueReader initial) {
    final Expression longAgo = new Constant(LONG_AGO.multiply(time.scale().reciprocal()));
    return Stream.concat(
            lastSpike.stream().map(each -> state(each, initial.of(each).orElse(longAgo))),
            flag.stream().map(each -> state(each, initial.of(each).orElse(Constant.ONE))))
        .toList();
  }

  private static State state(Declaration declaration, Expression initial) {
    return new State(
        declaration.symbol(),
        Constant.ZERO,
        initial,
        declaration.unit().orElse(Unit.ONE).text(),
        declaration.text());
  }

  /** 1 where a duration, in SI base units, has passed since the last spike. */
  Optional<Expression> hasPassed(Expression duration) {
    return lastSpike
        .map(each -> Expressions.subtract(Symbol.TIME, each.symbol()))
        .map(since -> Expressions.product(new Constant(time.scale()), since))
        .map(since -> Branches.compare(since, Relation.AT_LEAST, duration));
  }

  /** Time in SI base units. */
  Expression now() {
    return Expressions.product(new Constant(time.scale()), Symbol.TIME);
  }

  /** 1 unless the cell is refractory; always 1 if it never is. */
  Expression isOver() {
    return flag.map(each -> isSet(each.symbol())).orElse(Constant.ONE);
  }

  /** 1 where a state that is 1 or 0 is 1. */
  static Expression isSet(Symbol flag) {
    return Branches.isPositive(Expressions.subtract(flag, new Constant(Rational.of(1, 2))));
  }

  /** The rate of a state that stands still meanwhile. */
  Expression unlessRefractory(Expression rate) {
    return flag.<Expression>map(
            each ->
                Expressions.choose(
                    Expressions.subtract(each.symbol(), new Constant(Rational.of(1, 2))),
                    rate,
                    Constant.ZERO))
        .orElse(rate);
  }
}
