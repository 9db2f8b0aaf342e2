package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Printer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Base units that a model declares for itself. */
class OwnUnitsTest {

  private static final String PREDATION =
      """
      dprey/dt = birth*prey - predation*prey*predator : ind
      dpredator/dt = conversion*prey*predator - death*predator : ind
      birth : 1/day (constant)
      predation : 1/(ind*day) (constant)
      conversion : 1/(ind day) (constant)
      death : 1/day (constant)
      """;

  @Test
  void theyCombineLikeAnyUnit() {
    final OdeSystem system = Texts.of(PREDATION).units("ind").time("day").system();
    assertEquals("ind", system.states().get(0).unit());
    assertEquals("1/(ind day)", system.parameters().get(1).unit());
    assertEquals(
        "birth*prey - predation*prey*predator", Printer.print(system.states().get(0).rate()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ind, cells",
        "ind; cells",
        "ind\ncells",
        "ind,\n  cells ;",
        "ind # people\ncells # more",
        ""
      })
  void theyAreSeparatedByCommasSemicolonsOrLines(String units) {
    final boolean declared = !units.isEmpty();
    final String messages = Texts.of("dx/dt = -x/hour : ind/cells").units(units).messages();
    assertEquals(declared, messages.isEmpty(), messages);
  }

  /** What is counted cannot be added to anything else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dx/dt = (x + 1)/day : ind | 1",
        "dx/dt = (x + 1*cells)/day : ind | 1*cells",
        "dx/dt = x*x/day : ind | x*x/day",
        "dx/dt = x*log(x)/day : ind | x",
        "dx/dt = x*hour**-1 + x/(1*cells)/day : ind | x/(1*cells)/day",
      })
  void theyAreDimensions(String equation, String underlined) {
    final String messages = Texts.of(equation).units("ind, cells").messages();
    assertTrue(messages.startsWith("[DimensionMismatch]"), messages);
    assertEquals(1, messages.split("\\[Dim", -1).length - 1, messages);
    final List<String> lines = messages.lines().toList();
    final int from = lines.get(2).indexOf('^');
    assertEquals(underlined, lines.get(1).substring(from, lines.get(2).length()), messages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volt | [ReservedName] 'volt' is a unit already, so no unit can be declared",
        "mg | [ReservedName] 'mg' is a unit already",
        "exp | [ReservedName] 'exp' is a function",
        "max | [ReservedName] 'max' is a function",
        "t | [ReservedName] 't' is time",
        "pi | [ReservedName] 'pi' is a constant",
        "s | [ReservedName] 's' would be taken for another unit",
        "celsius | [ReservedName] 'celsius' would be taken for another unit",
        "ind, ind | [DuplicateSymbol] 'ind' is declared twice: as a unit (units, line 1) and again",
        "k | [DuplicateSymbol] 'k' is declared twice: as a unit (units, line 1) and as a parameter",
        "x | [DuplicateSymbol] 'x' is declared twice: as a unit (units, line 1) and as a state",
        "seen | [DuplicateSymbol] 'seen' is declared twice: as a unit (units, line 1) and as an obs",
        "ind cells | [InvalidSyntax] The name should end here, but 'cells' follows.",
        "ind = 3 | [InvalidSyntax] The name should end here, but '=' follows.",
        "1 | [InvalidSyntax] A name is missing: '1' follows.",
        "ind*cells | [InvalidSyntax] The name should end here, but '*' follows.",
        "_ind | [ReservedName] '_ind' cannot be used: a name begins with a letter.",
        "cellsµ | [UnexpectedCharacter]",
      })
  void wrongDeclarationsAreToldOnce(String units, String message) {
    final String messages =
        Texts.of("dx/dt = -k*x : 1\nk : 1/second (constant)")
            .observables("seen = 2*x : 1")
            .units(units)
            .messages();
    assertTrue(messages.startsWith(message), messages);
    assertEquals(1, messages.lines().filter(line -> line.startsWith("[")).count(), messages);
  }

  @Test
  void aHundredAreEnough() {
    final String names =
        IntStream.range(0, 100).mapToObj(i -> "u" + i).collect(Collectors.joining(","));
    final String product = names.replace(',', '*');
    final String model = "dx/dt = x/day + 1 : " + product;
    final String messages = Texts.of(model).units(names).messages();
    assertTrue(messages.startsWith("[DimensionMismatch]"), messages);
    assertTrue(messages.lines().noneMatch(line -> line.length() > 500), messages);
    assertTrue(
        Texts.of("dx/dt = 0 : 1")
            .units(names + ",one,two")
            .messages()
            .startsWith("[TooComplex] A model declares at most 100 units of its own."));
  }

  @Test
  void anUnknownUnitMayBeMeantAsOne() {
    final String messages = Texts.of("dx/dt = -x/day : ind").messages();
    assertTrue(
        messages.startsWith(
            "[UnknownUnit] 'ind' is not a unit. Write '1' for what has no unit, or declare it: "
                + "units = \"ind\". (equations, line 1)"),
        messages);
    assertTrue(
        Texts.of("dx/dt = -x/day : cell")
            .units("cells")
            .messages()
            .contains("Did you mean 'cells'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not", "sin", "xi"})
  void whatCannotBeDeclaredIsNotProposed(String name) {
    final String messages = Texts.of("dx/dt = -x/day : " + name).messages();
    assertTrue(messages.contains("Write '1' for what has no unit. (equations"), messages);
  }

  @Test
  void rationalPowersAndTimesOfThem() {
    final String equations =
        """
        dx/dt = r*x**0.5 : ind
        r : ind**0.5/day (constant)
        """;
    assertEquals(
        "ind^(1/2)/day",
        Texts.of(equations.replace("ind**0.5/day", "ind**(1/2)/day"))
            .units("ind")
            .system()
            .parameters()
            .get(0)
            .unit());
    assertEquals("", Texts.of(equations).units("ind").messages());
  }
}
