package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.RandomExpressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random smooth model whose states stay bounded: every rate is a decay plus bounded functions. It
 * has chains of terms, initial values that use terms and other states, observables over terms, an
 * input, time, and removable singularities. All quantities are plain numbers, times are seconds.
 *
 * @param seed of all choices; the same seed gives the same model
 * @param system the model as mathematics
 * @param parameters nominal values, between 0.5 and 1.5, in the order of the system
 * @param inputs values that the inputs may have
 */
public record RandomModel(
    long seed, OdeSystem system, List<Double> parameters, List<Double> inputs) {

  private static final int DEPTH = 3;

  /**
   * Generates a model of 1 to 4 states, 1 to 5 parameters, 0 to 4 terms and at most one input.
   *
   * @param packageName the package of the model's type
   */
  public static RandomModel of(String packageName, long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<Symbol> states = symbols("x", 1 + random.nextInt(4), Symbol.Kind.STATE);
    final List<Symbol> parameters = symbols("p", 1 + random.nextInt(5), Symbol.Kind.PARAMETER);
    final List<Symbol> inputs = symbols("input", random.nextInt(2), Symbol.Kind.INPUT);
    final OdeSystem system =
        new Builder(random, states, parameters, inputs).build(packageName, seed);
    return new RandomModel(
        seed,
        system,
        random.doubles(parameters.size(), 0.5, 1.5).boxed().toList(),
        random.doubles(inputs.size(), -1, 1).boxed().toList());
  }

  private static List<Symbol> symbols(String stem, int count, Symbol.Kind kind) {
    final List<Symbol> symbols = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      symbols.add(new Symbol(stem + i, kind));
    }
    return symbols;
  }

  /** The text for the annotation's {@code equations}. */
  public String equations() {
    final StringBuilder text = new StringBuilder();
    for (OdeSystem.State state : system.states()) {
      final String rate = "(" + Printer.print(state.rate()) + ")/second";
      text.append("d" + state.symbol().name() + "/dt = " + timeless(rate) + " : 1\n");
    }
    for (OdeSystem.Term term : system.terms()) {
      text.append(term.symbol().name() + " = " + timeless(Printer.print(term.value())) + " : 1\n");
    }
    system.parameters().forEach(each -> text.append(each.symbol().name() + " : 1 (constant)\n"));
    system.inputs().forEach(each -> text.append(each.symbol().name() + " : 1 (input)\n"));
    return text.toString();
  }

  /** The text for the annotation's {@code initial}. */
  public String initial() {
    final StringBuilder text = new StringBuilder();
    for (OdeSystem.State state : system.states()) {
      final String value = timeless(Printer.print(state.initial()));
      text.append(state.symbol().name() + " = " + value + "\n");
    }
    return text.toString();
  }

  /** The text for the annotation's {@code observables}. */
  public String observables() {
    final StringBuilder text = new StringBuilder();
    for (OdeSystem.Observable each : system.observables()) {
      text.append(each.name() + " = " + timeless(Printer.print(each.value())) + " : 1\n");
    }
    return text.toString();
  }

  /** Time has a unit in a text and none in the mathematics. */
  private static String timeless(String text) {
    return text.replaceAll("\\bt\\b", "(t/second)");
  }

  /** Makes the choices. */
  private static final class Builder {

    private final SplittableRandom random;
    private final List<Symbol> states;
    private final List<Symbol> parameters;
    private final List<Symbol> inputs;
    private final List<OdeSystem.Term> terms = new ArrayList<>();

    Builder(
        SplittableRandom random,
        List<Symbol> states,
        List<Symbol> parameters,
        List<Symbol> inputs) {
      this.random = random;
      this.states = states;
      this.parameters = parameters;
      this.inputs = inputs;
    }

    OdeSystem build(String packageName, long seed) {
      final List<Symbol> everything = new ArrayList<>(states);
      everything.addAll(parameters);
      everything.addAll(inputs);
      everything.add(new Symbol("t", Symbol.Kind.TIME));
      final List<Symbol> fixed = new ArrayList<>(parameters);
      final int count = random.nextInt(5);
      for (int i = 1; i <= count; i++) {
        // Some terms depend on parameters only, so that initial values can use them.
        final boolean constant = random.nextInt(3) == 0;
        final Symbol symbol = new Symbol("term" + i, Symbol.Kind.TERM);
        terms.add(new OdeSystem.Term(symbol, bounded(constant ? fixed : everything), "1"));
        everything.add(symbol);
        if (constant) {
          fixed.add(symbol);
        }
      }
      final List<OdeSystem.State> equations = new ArrayList<>();
      final List<Expression> initialValues = initialValues(fixed);
      for (int i = 0; i < states.size(); i++) {
        equations.add(
            new OdeSystem.State(
                states.get(i), rate(states.get(i), everything), initialValues.get(i), "1", ""));
      }
      final List<OdeSystem.Observable> observables = new ArrayList<>();
      for (int i = 1; i <= 1 + random.nextInt(2); i++) {
        observables.add(new OdeSystem.Observable("seen" + i, observable(everything), "1"));
      }
      return new OdeSystem(
          new OdeSystem.ModelName(packageName, List.of("RandomModel" + seed)),
          equations,
          parameters.stream().map(each -> new OdeSystem.Quantity(each, "1")).toList(),
          inputs.stream().map(each -> new OdeSystem.Quantity(each, "1")).toList(),
          terms,
          observables,
          "s");
    }

    private Expression bounded(List<Symbol> symbols) {
      return new RandomExpressions(random, symbols).bounded(DEPTH);
    }

    private Expression rate(Symbol state, List<Symbol> symbols) {
      final Symbol parameter = parameters.get(random.nextInt(parameters.size()));
      return Expressions.sum(
          Expressions.negate(Expressions.product(parameter, state)), bounded(symbols));
    }

    private Expression observable(List<Symbol> symbols) {
      final Symbol state = states.get(random.nextInt(states.size()));
      return random.nextInt(3) == 0 ? state : Expressions.sum(state, bounded(symbols));
    }

    /** Later states use earlier ones, or the other way round; never in a circle. */
    private List<Expression> initialValues(List<Symbol> fixed) {
      final boolean backwards = random.nextBoolean();
      final List<Symbol> known = new ArrayList<>(fixed);
      final Expression[] values = new Expression[states.size()];
      for (int k = 0; k < values.length; k++) {
        final int i = backwards ? values.length - 1 - k : k;
        values[i] = random.nextInt(4) == 0 ? Constant.ONE : bounded(known);
        known.add(states.get(i));
      }
      return List.of(values);
    }
  }
}
