package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import java.util.Collections;
import java.util.List;

/**
 * What implicit methods need beside the partial derivatives of rates: how these change along a
 * direction, and how rates change with time at fixed states.
 *
 * <p>In a direction each state moves with a speed of its own, {@link #direction}, the time with
 * {@link #TIME_DIRECTION}, and with it inputs by their slopes. Modes and parameters stay.
 *
 * @param definitions how terms and partial derivatives change (kind TANGENT, named {@code
 *     <definition>Along}), each after those it uses; they also use the definitions of the system
 * @param rates one for each rate, in order
 * @param slopes of each rate, its derivative with respect to time at fixed states; uses the slopes
 *     of inputs
 */
public record Tangents(
    List<Definition> definitions, List<TangentRow> rates, List<Expression> slopes) {

  /** How fast the time moves. */
  public static final Symbol TIME_DIRECTION = new Symbol(Symbol.TIME.name(), Symbol.Kind.DIRECTION);

  /** Copies the lists. */
  public Tangents {
    definitions = List.copyOf(definitions);
    rates = List.copyOf(rates);
    slopes = List.copyOf(slopes);
  }

  /**
   * How the partial derivatives of a rate change; those that do not are absent.
   *
   * @param byState changes of derivatives with respect to states, ascending
   * @param byParameter changes of derivatives with respect to parameters, ascending
   */
  public record TangentRow(List<Partial> byState, List<Partial> byParameter) {

    /** Copies the lists. */
    public TangentRow {
      byState = List.copyOf(byState);
      byParameter = List.copyOf(byParameter);
    }
  }

  /** How fast a state moves. */
  public static Symbol direction(Symbol state) {
    return new Symbol(state.name(), Symbol.Kind.DIRECTION);
  }

  /** Whether no rate depends on time or inputs, but through modes. */
  public boolean isAutonomous() {
    return slopes.stream().allMatch(Constant.ZERO::equals);
  }

  /** Nothing, for a model that is never solved by an implicit method. */
  static Tangents none(int states) {
    return new Tangents(
        List.of(),
        Collections.nCopies(states, new TangentRow(List.of(), List.of())),
        Collections.nCopies(states, Constant.ZERO));
  }
}
