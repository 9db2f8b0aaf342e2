package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.BitSet;
import java.util.List;

/**
 * A model together with everything that its sensitivities need.
 *
 * <p>Rates, initial values, observables and assignments have one shape, a {@link Row}: a value
 * {@code g(t, x, p, u)} whose total derivative is {@code dg/dp = Σ_j (dg/dx_j) S_j + (dg/dp)_x}.
 * The partial derivatives in a row already go through all chains of terms.
 *
 * @param system the model
 * @param definitions terms and their partial derivatives, each after those it uses
 * @param rates one row for each state, in order
 * @param initialValues one row for each state, ordered so that each comes after those it uses; see
 *     {@link Row#index}
 * @param observables one row for each observable, in order
 * @param switches what decides between branches of rates and observables, and what makes events
 *     happen, each after those on which it depends
 * @param events what happens at instants, in their order
 * @param sensitive for each state the parameters that can reach it; every other sensitivity is zero
 *     by structure
 * @param tangents what implicit methods need; nothing if there are to be none
 */
public record SensitivitySystem(
    OdeSystem system,
    List<Definition> definitions,
    List<Row> rates,
    List<Row> initialValues,
    List<Row> observables,
    List<Switch> switches,
    List<EventRows> events,
    List<BitSet> sensitive,
    Tangents tangents) {

  /** Copies the lists. */
  public SensitivitySystem {
    definitions = List.copyOf(definitions);
    rates = List.copyOf(rates);
    initialValues = List.copyOf(initialValues);
    observables = List.copyOf(observables);
    switches = List.copyOf(switches);
    events = List.copyOf(events);
    sensitive = List.copyOf(sensitive);
  }

  /**
   * A named intermediate: a term of the user's (kind TERM), or a partial derivative of one (kind
   * PARTIAL, named {@code <term>By<Variable>}).
   *
   * @param unit declared unit of a term, empty for a partial derivative
   */
  public record Definition(Symbol symbol, Expression value, String unit) {}

  /**
   * A value and its partial derivatives; those that are zero are absent.
   *
   * @param index index of the state or observable that it belongs to
   * @param name name of that state or observable
   * @param value the value
   * @param byState derivatives with respect to states, ascending
   * @param byParameter explicit derivatives with respect to parameters, ascending
   */
  public record Row(
      int index, String name, Expression value, List<Partial> byState, List<Partial> byParameter) {

    /** Copies the lists. */
    public Row {
      byState = List.copyOf(byState);
      byParameter = List.copyOf(byParameter);
    }
  }

  /**
   * A switching function.
   *
   * @param mode what stands for the present branch: whether the function is positive, 1 or 0; or
   *     its floor
   * @param floor whether the mode is the floor
   * @param row the function itself
   * @param byTime its derivative with respect to time at fixed states; uses the slopes of inputs
   */
  public record Switch(Symbol mode, boolean floor, Row row, Expression byTime) {

    /** What the mode says, {@code v - V_T > 0}. */
    public String text() {
      final String function = Printer.print(row.value());
      return floor ? "floor(" + function + ")" : function + " > 0";
    }
  }

  /**
   * @param index index of the state or parameter
   * @param value the derivative, not zero
   */
  public record Partial(int index, Expression value) {}

  /**
   * What happens at an instant.
   *
   * @param event the event; its condition depends on time, states and inputs through switching
   *     functions alone
   * @param own indices of the switching functions of its condition that it changes, ascending
   * @param assignments the new values, in the order in which they are carried out
   */
  public record EventRows(OdeSystem.Event event, List<Integer> own, List<Assigned> assignments) {

    /** Copies the lists. */
    public EventRows {
      own = List.copyOf(own);
      assignments = List.copyOf(assignments);
    }
  }

  /**
   * @param row the new value of the state {@link Row#index}
   * @param byTime its derivative with respect to time at fixed states; uses the slopes of inputs
   * @param text the statement as the user wrote it, on one line
   */
  public record Assigned(Row row, Expression byTime, String text) {}
}
