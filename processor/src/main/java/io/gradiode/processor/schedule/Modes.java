package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands for the present branch wherever a switching function decides, so that a step never
 * sees the branch change.
 */
final class Modes {

  /** For initial values: no branch is present before they are known. */
  static final Modes NONE = new Modes(List.of());

  private final Map<Expression, Symbol> signs = new HashMap<>();
  private final Map<Expression, Symbol> floors = new HashMap<>();

  Modes(List<Switch> switches) {
    for (Switch each : switches) {
      (each.floor() ? floors : signs).put(each.row().value(), each.mode());
    }
  }

  /** What stands for a condition, if something does. */
  Optional<Symbol> ofCondition(Expression condition) {
    return Optional.ofNullable(signs.get(condition));
  }

  /** What stands for the floor of the argument, if something does. */
  Optional<Symbol> ofFloor(Expression argument) {
    return Optional.ofNullable(floors.get(argument));
  }
}
