package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What the generated mathematics computes, in which order, under which names.
 *
 * @param system the model
 * @param arguments names of what the kernel's methods are given
 * @param constants numbers that are not rational, computed once
 * @param routines one for each method of the kernel; there are none for switching functions, terms
 *     and conditions of events without any
 * @param scratchLength length of the scratch array
 * @param observedStates indices of the states on which observables depend, ascending
 * @param terms those that have handles and whose values are written, all or none
 * @param switches what decides between branches
 * @param switchedStates indices of the states on which that depends, ascending
 * @param events what happens at instants, in their order
 * @param sensitive for each state the parameters to which its sensitivity is not zero by structure
 * @param sparsity patterns; there are none in the narrow shape
 * @param adjoint the same in the sparse shape, for gradients that are computed backwards, if this
 *     one has the narrow shape
 * @param linearized what implicit methods need; empty if there are to be none
 */
public record Schedule(
    OdeSystem system,
    ArgumentNames arguments,
    List<NamedConstant> constants,
    List<Routine> routines,
    int scratchLength,
    List<Integer> observedStates,
    List<OdeSystem.Term> terms,
    List<Switch> switches,
    List<Integer> switchedStates,
    List<ScheduledEvent> events,
    List<BitSet> sensitive,
    Optional<Sparsity> sparsity,
    Optional<Schedule> adjoint,
    Optional<Linearized> linearized) {

  /** Copies the lists. */
  public Schedule {
    constants = List.copyOf(constants);
    routines = List.copyOf(routines);
    observedStates = List.copyOf(observedStates);
    terms = List.copyOf(terms);
    switches = List.copyOf(switches);
    switchedStates = List.copyOf(switchedStates);
    events = List.copyOf(events);
    sensitive = List.copyOf(sensitive);
  }

  /** Its shape. */
  public Shape shape() {
    return sparsity.isPresent() ? Shape.SPARSE : Shape.NARROW;
  }

  /** The same with a second schedule for gradients that are computed backwards. */
  Schedule withAdjoint(Schedule backwards) {
    return new Schedule(
        system,
        arguments,
        constants,
        routines,
        scratchLength,
        observedStates,
        terms,
        switches,
        switchedStates,
        events,
        sensitive,
        sparsity,
        Optional.of(backwards),
        linearized);
  }

  /**
   * An event.
   *
   * @param own indices of the switching functions of its condition that it changes
   * @param assignments in their order
   */
  public record ScheduledEvent(
      OdeSystem.Event event, List<Integer> own, List<ScheduledAssignment> assignments) {

    /** Copies the lists. */
    public ScheduledEvent {
      own = List.copyOf(own);
      assignments = List.copyOf(assignments);
    }
  }

  /**
   * An assignment; each is a method of its own, as it begins with what those before it have left.
   *
   * @param text the statement as the user wrote it
   * @param state index of the state that changes
   * @param name of the method
   * @param values the new value
   * @param derivativesName name of the method with derivatives
   * @param derivatives its sensitivities, and then the new value; in the sparse shape its partial
   *     derivatives
   * @param pattern of the partial derivatives
   */
  public record ScheduledAssignment(
      String text,
      int state,
      String name,
      Routine values,
      String derivativesName,
      Routine derivatives,
      SparsePattern.Line pattern) {}

  /**
   * @param value without symbols
   * @param text the value in the language of equations
   */
  public record NamedConstant(String name, Expression value, String text) {}

  /**
   * Names that give way to the user's.
   *
   * @param shift what the Jacobian is subtracted from, on the diagonal
   * @param first where in a vector the first state stands
   * @param stride how far from it the next one is
   * @param loop the index of a column in loops
   * @param assignment the index of an assignment
   * @param partials partial derivatives
   */
  public record ArgumentNames(
      String t,
      String y,
      String parameters,
      String inputs,
      String rates,
      String observables,
      String terms,
      String switches,
      String slopes,
      String event,
      String conditions,
      String delays,
      String direction,
      String timeDirection,
      String jacobian,
      String shift,
      String factors,
      String vector,
      String first,
      String stride,
      String scratch,
      String loop,
      String assignment,
      String partials) {

    /**
     * A place of an array as it is written down. A vector is read column by column: its states
     * stand apart.
     */
    public String place(Slot slot) {
      if (slot.array() != Slot.Array.VECTOR) {
        return of(slot.array()) + "[" + slot.index() + "]";
      }
      return switch (slot.index()) {
        case 0 -> vector + "[" + first + "]";
        case 1 -> vector + "[" + first + " + " + stride + "]";
        default -> vector + "[" + first + " + " + slot.index() + " * " + stride + "]";
      };
    }

    /** The name of an array. */
    public String of(Slot.Array array) {
      return switch (array) {
        case Y -> y;
        case PARAMETERS -> parameters;
        case INPUTS -> inputs;
        case RATES -> rates;
        case OBSERVABLES -> observables;
        case TERMS -> terms;
        case SWITCHES -> switches;
        case SLOPES -> slopes;
        case CONDITIONS -> conditions;
        case DELAYS -> delays;
        case PARTIALS -> partials;
        case DIRECTION -> direction;
        case JACOBIAN -> jacobian;
        case FACTORS -> factors;
        case VECTOR -> vector;
        case SCRATCH -> scratch;
      };
    }
  }
}
