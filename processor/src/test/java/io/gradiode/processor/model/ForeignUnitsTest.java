package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised is right itself. */
class ForeignUnitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sec",
        "secs",
        "msec",
        "usec",
        "nsec",
        "hr",
        "hrs",
        "mins",
        "yr",
        "yrs",
        "micron",
        "microns",
        "ml",
        "ul",
        "dl",
        "cc",
        "mho",
        "mhos",
        "celcius",
        "celsius",
        "degC",
        "fahrenheit",
        "angstrom",
        "atm",
        "bar",
        "mmHg",
        "torr",
        "cal",
        "kcal",
        "eV",
        "meV",
        "keV",
        "deg",
        "degree",
        "degrees",
        "rpm",
        "ppm",
        "inch",
        "lb"
      })
  void adviceCompiles(String name) {
    final String advice = ForeignUnits.advice(name).orElseThrow();
    final String first = advice.substring(advice.indexOf('\'') + 1);
    final String written = first.substring(0, first.indexOf('\''));
    assertEquals(
        "", Texts.of("dx/dt = 0*x/second*(" + written + ")/(" + written + ") : 1").messages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "d", "l", "N", "J", "W", "C", "T", "H", "min"})
  void lettersAreUnitsBehindAColonOnly(String name) {
    assertTrue(ForeignUnits.adviceForUnit(name).isPresent());
    assertTrue(ForeignUnits.advice(name).isEmpty());
  }
}
