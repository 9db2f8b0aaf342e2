package io.gradiode.processor.dimension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Rational;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
    "week, 604800, second",
    "Ymetre, 1e24, metre",
    "daampere, 10, amp",
    "dmolar2, 1e4, molar**2",
    "hpascal, 100, pascal",
    "kkatal3, 1e9, mole**3/second**3",
    "gramme, 1e-3, kilogram",
    "kilogramme2, 1, kilogram**2",
    "candle, 1, candela",
    "cmetre2, 1e-4, metre**2",
    "umetre3, 1e-18, metre**3",
    "mm3, 1e-9, metre**3",
    "ms2, 1e-6, second**2",
    "yliter, 1e-27, metre**3",
    "uM, 1e-3, molar",
    "dL, 1e-4, metre**3",
    "ng, 1e-12, kilogram",
    "kPa, 1e3, pascal",
    "kdalton, 1.66053906660e-24, kilogram",
    "nm, 1e-9, metre",
  })
  void unitHasScaleAndDimension(String name, String scale, String dimension) {
    final Unit unit = UnitTable.find(name).orElseThrow();
    assertEquals(Rational.parse(scale), unit.scale());
    assertEquals(dimension, unit.dimension().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m",
        "s",
        "V",
        "A",
        "h",
        "n",
        "S",
        "F",
        "celsius",
        "kkilogram",
        "mday",
        "Mpercent",
        "volt4",
        "km",
        "min",
        ""
      })
  void othersAreNoUnits(String name) {
    assertTrue(UnitTable.find(name).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flux", "damp", "camp", "nm", "mg", "kV", "pS", "day2", "litre2", "mV2"})
  void rareNamesAreNotReserved(String name) {
    assertTrue(UnitTable.find(name).isPresent());
    assertFalse(UnitTable.isReserved(name));
  }

  /** Brian2 has a name for each of these, and keeps it. */
  @Test
  void everyPrefixOfEveryUnitIsReserved() {
    final List<String> names =
        List.of(
            "metre",
            "meter",
            "second",
            "amp",
            "ampere",
            "mole",
            "mol",
            "candle",
            "gram",
            "gramme",
            "molar",
            "radian",
            "steradian",
            "hertz",
            "newton",
            "pascal",
            "joule",
            "watt",
            "coulomb",
            "volt",
            "farad",
            "ohm",
            "siemens",
            "weber",
            "tesla",
            "henry",
            "lumen",
            "lux",
            "becquerel",
            "gray",
            "sievert",
            "katal",
            "litre",
            "liter");
    final List<String> prefixes =
        List.of(
            "", "y", "z", "a", "f", "p", "n", "u", "m", "c", "d", "da", "h", "k", "M", "G", "T",
            "P", "E", "Z", "Y");
    final Set<String> words = Set.of("flux", "camp", "damp");
    for (String name : names) {
      for (String prefix : prefixes) {
        final String full = prefix + name;
        assertTrue(UnitTable.find(full).isPresent(), full);
        assertEquals(!words.contains(full), UnitTable.isReserved(full), full);
        assertTrue(UnitTable.find(full + "2").isPresent(), full);
        assertTrue(UnitTable.find(full + "3").isPresent(), full);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mV",
        "mA",
        "uA",
        "nA",
        "pA",
        "pF",
        "uF",
        "nF",
        "nS",
        "uS",
        "mS",
        "ms",
        "us",
        "Hz",
        "kHz",
        "MHz",
        "cm",
        "cm2",
        "cm3",
        "mm",
        "mm2",
        "mm3",
        "um",
        "um2",
        "um3",
        "mM",
        "uM",
        "nM",
        "kilogram",
        "kilogramme",
        "kelvin",
        "kelvin2",
        "volt2",
        "minute",
        "hour",
        "day",
        "week",
        "year",
        "percent",
        "dalton"
      })
  void theseAreReserved(String name) {
    assertTrue(UnitTable.isReserved(name));
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
