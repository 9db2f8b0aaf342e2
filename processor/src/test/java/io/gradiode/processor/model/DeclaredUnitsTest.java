package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units behind the colon. */
class DeclaredUnitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volt | V",
        "mV | mV",
        "siemens/metre**2 | S/m^2",
        "msiemens*cm**-2 | mS cm^-2",
        "uF/cm2 | uF/cm^2",
        "1/(mV*ms) | 1/(mV ms)",
        "1/mV/ms | 1/mV/ms",
        "1/(mV ms) | 1/(mV ms)",
        "(1/day) | 1/day",
        "volt*second**0.5 | V s^(1/2)",
        "volt*second**(-1/2) | V s^(-1/2)",
        "mM**2 | mM^2",
        "(mV/ms)**2 | (mV/ms)^2",
        "percent | percent",
        "mV**2 | mV^2",
        "(mV)**2 | mV^2",
        "mole/(litre*second) | mol/(L s)",
        "volt**0.5 | V^(1/2)",
        "cm**1.5 | cm^(3/2)",
        "mmole/litre/minute | mmol/L/min",
        "cmetre2/msecond | cm^2/ms",
        "dalton**-1 | Da^-1",
        "1 | 1",
        "1*volt | V",
        "volt*1/second | V/s",
      })
  void unitHasShortFormAndIsItsOwnFactor(String unit, String text) {
    final String si = Texts.of("dx/dt = 0 : " + unit).system().states().get(0).unit();
    assertEquals(text, si);
    final OdeSystem system =
        Texts.of("dx/dt = x/second : 1\np : " + unit).observables("x, y = p : " + unit).system();
    assertEquals("p", Printer.print(system.observables().get(1).value()));
    assertEquals(text, system.parameters().get(0).unit());
    final OdeSystem reciprocal =
        Texts.of("dx/dt = x/second : 1\np : " + unit)
            .observables("y = p/(1*(" + unit.replace(" ", "*") + ")) : 1")
            .system();
    assertEquals("p", Printer.print(reciprocal.observables().get(0).value()));
  }

  /** The rest is what a power of a double costs. */
  @ParameterizedTest
  @CsvSource({
    "mV**(1/2), mV, 0.5",
    "mV**0.5, mV, 0.5",
    "ms**-0.5, ms, -0.5",
    "mM**(2/3), mM, 2/3",
    "day**(-1/3), day, -1/3",
    "dalton**(1/7), dalton, 1/7",
    "(uF/cm2)**0.1, (uF/cm2), 0.1",
    "Ymetre**(23/24), Ymetre, 23/24",
  })
  void rootsOfScaledUnits(String unit, String base, String exponent) {
    final OdeSystem system =
        Texts.of("dx/dt = 0 : 1\np : " + unit)
            .observables("y = p/" + base + "**(" + exponent + ") : 1")
            .system();
    final Symbol p = new Symbol("p", Symbol.Kind.PARAMETER);
    assertEquals(
        3.0, Evaluator.evaluate(system.observables().get(0).value(), Map.of(p, 3.0)), 2e-14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "celsius | Its zero is shifted. Write 'kelvin', and 25 degrees Celsius as '298.15*kelvin'.",
        "1/h | One letter is never a unit. Did you mean 'hour'?",
        "1/min | Write 'minute'.",
        "mg/ml | Write 'mL'.",
        "mmHg | As a factor, write '133.322387415*pascal'.",
        "sec | Write 'second'.",
        "volts | Did you mean 'volt'?",
        "Volt | Did you mean 'volt'?",
        "mV**0.123456789 | '0.123456789' cannot be the exponent of a unit.",
        "mV**(1/1000) | '1/1000' cannot be the exponent of a unit.",
        "0 | '0' is no unit.",
        "2 | '2' is no unit.",
        "10*mV | '10' is no unit.",
        "volt**99 | '99' cannot be the exponent of a unit.",
        "volt**amp | 'amp' cannot be the exponent of a unit.",
        "volt**(1//2) | '1//2' cannot be the exponent of a unit.",
        "volt**(1 < 2) | '1 < 2' cannot be the exponent of a unit.",
        "volt**(1/0) | '1/0' cannot be the exponent of a unit.",
        "sqrt | 'sqrt' is not a unit.",
        "1/mV ms | It is not clear whether 'ms' is divided by, too.",
        "-volt | A unit is missing: '-' follows.",
        "m | One letter is never a unit. Did you mean 'metre'?",
        "ind | Write '1' for what has no unit, or declare it: units = \"ind\".",
        "integer | 'x' changes smoothly, so it is a real number. Write '1'.",
        "volt*boolean | 'boolean' is not a unit. It is a type, and stands alone",
        "float | Write '1'; all numbers are real.",
        "(volt | A ')' is missing in the unit: the text ends.",
      })
  void othersAreRefused(String unit, String message) {
    final String messages = Texts.of("dx/dt = 0 : " + unit).messages();
    assertTrue(messages.contains(message), messages);
    assertEquals(1, messages.lines().filter(line -> line.startsWith("[")).count(), messages);
  }
}
