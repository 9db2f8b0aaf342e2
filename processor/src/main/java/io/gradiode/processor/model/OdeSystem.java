package io.gradiode.processor.model;

import io.gradiode.annotation.Method;
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
 * @param events what happens at instants; those at one time happen in this order
 * @param timeUnit the unit of times, in short form
 * @param origins where the user wrote all this
 * @param solving how it is to be solved
 */
public record OdeSystem(
    ModelName name,
    List<State> states,
    List<Quantity> parameters,
    List<Quantity> inputs,
    List<Term> terms,
    List<Observable> observables,
    List<Event> events,
    String timeUnit,
    Origins origins,
    Solving solving) {

  /** Copies the lists. */
  public OdeSystem {
    states = List.copyOf(states);
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    terms = List.copyOf(terms);
    observables = List.copyOf(observables);
    events = List.copyOf(events);
  }

  /** A model that is solved as most are. */
  public OdeSystem(
      ModelName name,
      List<State> states,
      List<Quantity> parameters,
      List<Quantity> inputs,
      List<Term> terms,
      List<Observable> observables,
      List<Event> events,
      String timeUnit,
      Origins origins) {
    this(
        name,
        states,
        parameters,
        inputs,
        terms,
        observables,
        events,
        timeUnit,
        origins,
        Solving.DEFAULT);
  }

  /** A model without events that nobody has written as text. */
  public OdeSystem(
      ModelName name,
      List<State> states,
      List<Quantity> parameters,
      List<Quantity> inputs,
      List<Term> terms,
      List<Observable> observables,
      String timeUnit) {
    this(name, states, parameters, inputs, terms, observables, List.of(), timeUnit, Origins.NONE);
  }

  /**
   * How a model is to be solved.
   *
   * @param method how it is integrated
   * @param adjoint whether gradients are computed backwards
   */
  public record Solving(Method method, boolean adjoint) {

    /** What holds if nothing is said. */
    public static final Solving DEFAULT = new Solving(Method.AUTO, false);

    /** Whether nothing but the explicit method will ever be used. */
    public boolean explicitOnly() {
      return method == Method.EXPLICIT;
    }
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

  /**
   * What happens at an instant.
   *
   * @param name of its handle; empty if it has none
   * @param trigger how the condition makes it happen
   * @param condition 1 where it holds and 0 elsewhere; over states, parameters, inputs, time and
   *     terms
   * @param assignments carried out one after the other, each on what those before it have left
   * @param insistent whether it happens again at once if the condition still holds after it
   * @param text the condition as the user wrote it, on one line
   */
  public record Event(
      String name,
      Trigger trigger,
      Expression condition,
      List<Assignment> assignments,
      boolean insistent,
      String text) {

    /** Copies the list. */
    public Event {
      assignments = List.copyOf(assignments);
    }
  }

  /** How a condition makes an event happen. */
  public enum Trigger {
    /** Where it becomes true, and at the start if it holds there. */
    BECOMES_TRUE,
    /** Where it becomes true: a moment that may be over when the solution starts. */
    MOMENT,
    /** Where it becomes true or false. */
    CHANGES
  }

  /**
   * @param state index of the state that changes
   * @param value what it becomes; over states, parameters, inputs, time and terms
   * @param text the statement as the user wrote it, on one line
   */
  public record Assignment(int state, Expression value, String text) {}
}
