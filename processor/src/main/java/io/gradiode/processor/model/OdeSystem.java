package io.gradiode.processor.model;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import java.util.List;

/**
 * A model as mathematics: names bound, dimensions checked, units folded into exact numbers.
 *
 * <p>Each symbol's number is in the unit that the model declares for it. The conversions are part
 * of the expressions: a parameter in {@code 1/day} and a state in {@code mV} bring their factors
 * along.
 *
 * @param name the annotated type
 * @param states in the order of their equations, at least one
 * @param parameters in the order of their declaration
 * @param inputs in the order of their declaration
 * @param terms named intermediates that are not constant, each after those it uses
 * @param observables in the order of their declaration, at least one
 * @param timeUnit the unit of times, in short form
 * @param origins where the user wrote all this
 */
public record OdeSystem(
    ModelName name,
    List<State> states,
    List<Quantity> parameters,
    List<Quantity> inputs,
    List<Term> terms,
    List<Observable> observables,
    String timeUnit,
    Origins origins) {

  /** Copies the lists. */
  public OdeSystem {
    states = List.copyOf(states);
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    terms = List.copyOf(terms);
    observables = List.copyOf(observables);
  }

  /** A model that nobody has written as text. */
  public OdeSystem(
      ModelName name,
      List<State> states,
      List<Quantity> parameters,
      List<Quantity> inputs,
      List<Term> terms,
      List<Observable> observables,
      String timeUnit) {
    this(name, states, parameters, inputs, terms, observables, timeUnit, Origins.NONE);
  }

  /**
   * Where the annotated type lives.
   *
   * @param packageName empty for the unnamed package
   * @param nesting simple names of the enclosing types and of the type itself, outermost first
   */
  public record ModelName(String packageName, List<String> nesting) {

    /** Copies the list. */
    public ModelName {
      nesting = List.copyOf(nesting);
    }

    /** Simple name of the annotated type. */
    public String simpleName() {
      return nesting.get(nesting.size() - 1);
    }

    /** Stem of the names of generated types, {@code Outer_Inner} for a nested model. */
    public String generatedStem() {
      return String.join("_", nesting);
    }
  }

  /**
   * @param symbol the state
   * @param rate its derivative with respect to time, in its unit per unit of time
   * @param initial its value at the start; may use parameters, terms, inputs, time and other states
   * @param unit declared unit in short form
   * @param text the equation as the user wrote it, on one line
   */
  public record State(
      Symbol symbol, Expression rate, Expression initial, String unit, String text) {}

  /**
   * A parameter or an input.
   *
   * @param symbol its name
   * @param unit declared unit in short form
   */
  public record Quantity(Symbol symbol, String unit) {}

  /**
   * @param symbol the term
   * @param value its definition, over states, parameters, inputs, time and earlier terms
   * @param unit declared unit in short form
   */
  public record Term(Symbol symbol, Expression value, String unit) {}

  /**
   * @param name as the user wrote it
   * @param value over states, parameters, inputs, time and terms
   * @param unit declared unit in short form
   */
  public record Observable(String name, Expression value, String unit) {}
}
