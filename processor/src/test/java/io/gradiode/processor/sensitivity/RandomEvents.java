package io.gradiode.processor.sensitivity;

import static io.gradiode.processor.expression.Expressions.choose;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.RandomExpressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.OdeSystem.Trigger;
import io.gradiode.processor.model.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A {@link RandomModel} to which things happen: at a time that a parameter of its own gives; where
 * a clock, whose pace depends on parameters, passes a mark; at the same time as that, by a flag
 * that it sets; and where a state passes one in either direction. Some rates have branches that the
 * flag decides. Assignments use states, parameters, inputs, time and terms, one after the other.
 *
 * @param seed of all choices
 * @param system the model as mathematics
 * @param parameters nominal values
 * @param inputs values that the inputs may have
 */
public record RandomEvents(
    long seed, OdeSystem system, List<Double> parameters, List<Double> inputs) {

  private static final Symbol CLOCK = new Symbol("clock", Symbol.Kind.STATE);
  private static final Symbol FLAG = new Symbol("flag", Symbol.Kind.STATE);
  private static final Symbol MARK = new Symbol("mark", Symbol.Kind.PARAMETER);
  private static final Symbol MOMENT = new Symbol("moment", Symbol.Kind.PARAMETER);
  private static final Symbol JUMP = new Symbol("jump", Symbol.Kind.PARAMETER);

  /** Adds events to the random model of the same seed. */
  public static RandomEvents of(String packageName, long seed) {
    final RandomModel model = RandomModel.of(packageName, seed);
    final SplittableRandom random = new SplittableRandom(seed).split();
    final List<Double> parameters = new ArrayList<>(model.parameters());
    parameters.addAll(List.of(0.4 + 0.2 * random.nextDouble(), 1.2, 0.5 + random.nextDouble()));
    return new RandomEvents(
        seed, new Builder(model.system(), random).build(), parameters, model.inputs());
  }

  /** Makes the choices. */
  private static final class Builder {

    private final OdeSystem smooth;
    private final SplittableRandom random;
    private final List<Symbol> everything = new ArrayList<>();
    private final List<Symbol> parameters = new ArrayList<>();

    Builder(OdeSystem smooth, SplittableRandom random) {
      this.smooth = smooth;
      this.random = random;
      smooth.parameters().forEach(each -> parameters.add(each.symbol()));
      smooth.states().forEach(each -> everything.add(each.symbol()));
      smooth.inputs().forEach(each -> everything.add(each.symbol()));
      smooth.terms().forEach(each -> everything.add(each.symbol()));
      everything.addAll(parameters);
      everything.addAll(List.of(Symbol.TIME, CLOCK));
    }

    OdeSystem build() {
      final List<OdeSystem.Quantity> all = new ArrayList<>(smooth.parameters());
      List.of(MARK, MOMENT, JUMP).forEach(each -> all.add(new OdeSystem.Quantity(each, "1")));
      return new OdeSystem(
          smooth.name(),
          states(),
          all,
          smooth.inputs(),
          smooth.terms(),
          smooth.observables(),
          events(),
          "s",
          Origins.NONE);
    }

    private Expression any(List<Symbol> symbols) {
      return new RandomExpressions(random, symbols).bounded(2);
    }

    private List<OdeSystem.State> states() {
      final List<OdeSystem.State> states = new ArrayList<>();
      for (OdeSystem.State each : smooth.states()) {
        final Expression switched =
            random.nextInt(3) > 0
                ? each.rate()
                : sum(each.rate(), choose(isSet(), any(everything), Constant.ZERO));
        states.add(new OdeSystem.State(each.symbol(), switched, each.initial(), "1", ""));
      }
      // Between 0.75 and 1.25, so that each mark is passed.
      final Expression pace =
          random.nextBoolean() ? Constant.ONE : sum(Constant.ONE, slow(any(parameters)));
      states.add(new OdeSystem.State(CLOCK, pace, Constant.ZERO, "1", ""));
      states.add(new OdeSystem.State(FLAG, Constant.ZERO, Constant.ZERO, "1", ""));
      return states;
    }

    private static Expression slow(Expression expression) {
      return product(constant(1, 8), expression);
    }

    private static Expression isSet() {
      return subtract(FLAG, constant(1, 2));
    }

    private List<OdeSystem.Event> events() {
      final int clock = smooth.states().size();
      final List<OdeSystem.Assignment> atMark = assignments();
      atMark.add(new OdeSystem.Assignment(clock + 1, Constant.ONE, ""));
      final List<OdeSystem.Assignment> atMoment = assignments();
      atMoment.add(change(random.nextInt(clock), product(JUMP, any(everything))));
      final List<OdeSystem.Event> events = new ArrayList<>();
      events.add(event("mark", Trigger.BECOMES_TRUE, subtract(CLOCK, MARK), atMark));
      events.add(event("", Trigger.MOMENT, subtract(Symbol.TIME, MOMENT), atMoment));
      events.add(event("", Trigger.CHANGES, isSet(), assignments()));
      if (random.nextBoolean()) {
        final Expression late = subtract(sum(Symbol.TIME, slow(any(parameters))), constant(8, 5));
        events.add(event("late", Trigger.BECOMES_TRUE, late, assignments()));
      }
      return events;
    }

    private static OdeSystem.Event event(
        String name, Trigger trigger, Expression function, List<OdeSystem.Assignment> assignments) {
      final Expression condition = choose(function, Constant.ONE, Constant.ZERO);
      return new OdeSystem.Event(name, trigger, condition, assignments, false, name);
    }

    /** At most three, of which some replace, some change, and some have a kink. */
    private List<OdeSystem.Assignment> assignments() {
      final List<OdeSystem.Assignment> assignments = new ArrayList<>();
      final int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        final int state = random.nextInt(smooth.states().size());
        final Expression value = any(everything);
        assignments.add(
            switch (random.nextInt(4)) {
              case 0 -> new OdeSystem.Assignment(state, value, "");
              case 1 -> change(state, parameters.get(random.nextInt(parameters.size())));
              case 2 -> change(state, choose(any(everything), value, Constant.ONE));
              default -> change(state, value);
            });
      }
      return assignments;
    }

    private OdeSystem.Assignment change(int state, Expression by) {
      return new OdeSystem.Assignment(state, sum(smooth.states().get(state).symbol(), by), "");
    }
  }
}
