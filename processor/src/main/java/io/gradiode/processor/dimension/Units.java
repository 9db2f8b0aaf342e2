package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units that one model may name: those of everybody, and base units of its own. */
public final class Units {

  /** For models without units of their own. */
  public static final Units COMMON = new Units(Map.of());

  private final Map<String, Unit> own;

  private Units(Map<String, Unit> own) {
    this.own = new LinkedHashMap<>(own);
  }

  /** With base units of these names, each measuring something that no other unit measures. */
  public static Units with(List<String> names) {
    final Map<String, Unit> own = new LinkedHashMap<>();
    for (String name : names) {
      own.put(name, new Unit(name, Rational.ONE, Dimension.ofBase(name)).named(name));
    }
    return new Units(own);
  }

  /** The unit of this name. */
  public Optional<Unit> find(String name) {
    return Optional.ofNullable(own.get(name)).or(() -> UnitTable.find(name));
  }

  /** Names for suggestions, the model's own ones first. */
  public List<String> names() {
    final List<String> names = new ArrayList<>(own.keySet());
    names.addAll(UnitTable.names());
    return names;
  }
}
