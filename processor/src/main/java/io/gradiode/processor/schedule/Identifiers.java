package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Schedule.NamedConstant;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.Tangents;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that hold throughout a kernel: the user's, then those that give way to them. */
final class Identifiers {

  private final Names names = new Names();
  private final Map<Symbol, String> identifiers = new HashMap<>();
  private final Map<String, NamedConstant> constants = new LinkedHashMap<>();
  private final ArgumentNames arguments;

  /**
   * @param shape of the mathematics: what only the sparse one needs takes no name from the other
   */
  Identifiers(SensitivitySystem sensitivities, Shape shape) {
    final OdeSystem system = sensitivities.system();
    system.states().forEach(each -> add(each.symbol()));
    system.parameters().forEach(each -> add(each.symbol()));
    system.inputs().forEach(each -> add(each.symbol()));
    system.terms().forEach(each -> add(each.symbol()));
    arguments =
        new ArgumentNames(
            names.allocate("t", "time"),
            names.allocate("y", "extendedState"),
            names.allocate("parameters", "parameterValues"),
            names.allocate("inputs", "inputSegment"),
            names.allocate("rates", "extendedRates"),
            names.allocate("observables", "observed"),
            names.allocate("terms", "termValues"),
            names.allocate("switches", "switchingFunctions"),
            names.allocate("slopes", "switchSlopes"),
            ofEvents(sensitivities, "event", "eventIndex"),
            ofEvents(sensitivities, "conditions", "eventConditions"),
            ofEvents(sensitivities, "delays", "eventDelays"),
            names.allocate("direction", "stateDirection"),
            names.allocate("timeDirection", "directionOfTime"),
            names.allocate("jacobian", "jacobianValues"),
            names.allocate("shift", "diagonalShift"),
            names.allocate("factors", "factorsOfMatrix"),
            names.allocate("vector", "extendedVector"),
            names.allocate("first", "firstPlace"),
            names.allocate("stride", "strideOfStates"),
            names.allocate("scratch", "scratchValues"),
            names.allocate("p", "parameter"),
            ofEvents(sensitivities, "assignment", "assignmentIndex"),
            ofShape(shape, "partials", "partialDerivatives"));
    system.states().forEach(each -> add(Tangents.direction(each.symbol())));
    if (hasSlopes(sensitivities)) {
      sensitivities.switches().forEach(each -> add(each.mode()));
      system.inputs().forEach(each -> add(slope(each.symbol())));
    }
  }

  /** A model without events gives no names away to them. */
  private String ofEvents(SensitivitySystem sensitivities, String... wanted) {
    return sensitivities.events().isEmpty() ? wanted[0] : names.allocate(wanted);
  }

  private String ofShape(Shape shape, String... wanted) {
    return shape == Shape.NARROW ? wanted[0] : names.allocate(wanted);
  }

  /** Whether anything needs to know how fast inputs change. */
  static boolean hasSlopes(SensitivitySystem sensitivities) {
    return !sensitivities.switches().isEmpty()
        || !sensitivities.events().isEmpty()
        || !sensitivities.tangents().isAutonomous();
  }

  /** How fast an input changes. */
  static Symbol slope(Symbol input) {
    return new Symbol(input.name(), Symbol.Kind.SLOPE);
  }

  private void add(Symbol symbol) {
    final String ending =
        switch (symbol.kind()) {
          case SLOPE -> "Slope";
          case DIRECTION -> "Direction";
          default -> "";
        };
    identifiers.put(symbol, names.allocate(symbol.name() + ending));
  }

  /** The identifier of a symbol of the user's, or of time. */
  String of(Symbol symbol) {
    if (symbol.equals(Tangents.TIME_DIRECTION)) {
      return arguments.timeDirection();
    }
    return symbol.kind() == Symbol.Kind.TIME ? arguments.t() : identifiers.get(symbol);
  }

  ArgumentNames arguments() {
    return arguments;
  }

  /** A scope for the names of one routine. */
  Names scope() {
    return names.scope();
  }

  /** The name of a number that is not rational. */
  String constant(Expression number) {
    final String text = Printer.print(number);
    return constants
        .computeIfAbsent(text, each -> new NamedConstant(constantName(number), number, text))
        .name();
  }

  private String constantName(Expression number) {
    final String stem = number instanceof Apply apply ? apply.function().text() : "number";
    final StringBuilder name = new StringBuilder();
    for (int i = 0; i < stem.length(); i++) {
      final char each = stem.charAt(i);
      name.append(Character.isUpperCase(each) ? "_" : "").append(Character.toUpperCase(each));
    }
    return names.allocate(name.append('_').append(constants.size() + 1).toString());
  }

  /** The constants that were asked for, in that order. */
  List<NamedConstant> constants() {
    return List.copyOf(constants.values());
  }
}
