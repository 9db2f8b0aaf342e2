package io.gradiode.processor.dimension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTableTest {

  @ParameterizedTest
  @CsvSource({
    "mV, 1e-3, volt",
    "nS, 1e-9, siemens",
    "uF, 1e-6, farad",
    "pA, 1e-12, amp",
    "ms, 1e-3, second",
    "Hz, 1, 1/second",
    "siemens, 1, siemens",
    "Mohm, 1e6, ohm",
    "MOhm, 1e6, ohm",
    "kohm, 1e3, ohm",
    "mM, 1, molar",
    "molar, 1e3, molar",
    "cm2, 1e-4, metre**2",
    "um3, 1e-18, metre**3",
    "umetre, 1e-6, metre",
    "meter, 1, metre",
    "msiemens, 1e-3, siemens",
    "ufarad, 1e-6, farad",
    "fmole, 1e-15, mole",
    "mmol, 1e-3, mole",
    "minute, 60, second",
    "hour, 3600, second",
    "day, 86400, second",
    "year, 31557600, second",
    "litre, 1e-3, metre**3",
    "mL, 1e-6, metre**3",
    "gram, 1e-3, kilogram",
    "kgram, 1, kilogram",
    "kilogram, 1, kilogram",
    "dalton, 1.66053906660e-27, kilogram",
    "percent, 0.01, 1",
    "newton, 1, newton",
    "Gpascal, 1e9, pascal",
    "flux, 1e-15, candela/metre**2",
    "nm, 1e-9, metre",
  })
  void unitHasScaleAndDimension(String name, String scale, String dimension) {
    final Unit unit = UnitTable.find(name).orElseThrow();
    assertEquals(Rational.parse(scale), unit.scale());
    assertEquals(dimension, unit.dimension().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"m", "s", "V", "A", "h", "n", "S", "F", "celsius", "kkilogram", "min", ""})
  void othersAreNoUnits(String name) {
    assertTrue(UnitTable.find(name).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flux", "damp", "nm", "volt2", "ametre"})
  void rareNamesAreNotReserved(String name) {
    assertTrue(UnitTable.find(name).isPresent());
    assertFalse(UnitTable.isReserved(name));
  }

  /** Units whose relation is physics, not convention. */
  @ParameterizedTest
  @CsvSource({
    "volt, amp, ohm",
    "amp, volt, siemens",
    "coulomb, volt, farad",
    "coulomb, second, amp",
    "joule, second, watt",
    "joule, coulomb, volt",
    "joule, metre, newton",
    "weber, second, volt",
    "weber, amp, henry",
    "watt, amp, volt",
    "mole, second, katal",
  })
  void quotientsAgree(String above, String below, String quotient) {
    assertEquals(dimension(quotient), dimension(above).divide(dimension(below)));
  }

  @ParameterizedTest
  @CsvSource({
    "volt, 1, second, -1, volt/second",
    "amp, 1, metre, -2, amp/metre**2",
    "farad, 1, metre, -2, farad/metre**2",
    "siemens, 1, volt, 1, amp",
    "mole, -1, second, -1, 1/(second*mole)",
    "kelvin, 2, candela, 3, kelvin**2*candela**3",
  })
  void dimensionsHaveFamiliarNames(String a, int p, String b, int q, String text) {
    assertEquals(
        text,
        dimension(a).power(Rational.of(p)).multiply(dimension(b).power(Rational.of(q))).toString());
  }

  private static Dimension dimension(String name) {
    return UnitTable.find(name).orElseThrow().dimension();
  }
}
