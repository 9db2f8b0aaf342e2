package io.gradiode.processor.dimension;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data at run time may come in every unit that equations may name, and in the texts of handles. */
class RuntimeUnitsTest {

  @Test
  void theRuntimeKnowsEveryUnitOfEquationsByTheSameFactor() {
    final List<String> names =
        Stream.concat(
                UnitFamily.ALL.stream().flatMap(RuntimeUnitsTest::names),
                UnitTable.names().stream())
            .distinct()
            .toList();
    assertEquals(
        List.of(),
        names.stream().filter(name -> !isSame(name, UnitTable.find(name).get())).toList());
  }

  private static Stream<String> names(UnitFamily family) {
    final Stream<String> prefixed =
        Prefix.ALL.stream()
            .filter(prefix -> family.prefixed())
            .flatMap(prefix -> family.names().stream().map(name -> prefix.text() + name));
    return Stream.concat(family.names().stream(), prefixed);
  }

  /** Under its name and under the short text that a handle carries. */
  private static boolean isSame(String name, Unit expected) {
    final var base = io.gradiode.unit.Unit.of(inBaseUnits(expected.dimension()));
    return Stream.of(name, expected.text())
        .map(io.gradiode.unit.Unit::of)
        .allMatch(
            unit ->
                unit.isConvertibleTo(base)
                    && unit.factorTo(base) == expected.scale().doubleValue());
  }

  private static String inBaseUnits(Dimension dimension) {
    return dimension.exponents().entrySet().stream()
        .map(each -> each.getKey() + "**" + each.getValue())
        .collect(Collectors.joining(" ", "1 ", ""));
  }
}
