package io.gradiode.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      textBlock =
          """
          mV,              volt,               0.001
          volt,            mV,                 1000
          V,               mV,                 1000
          ms,              s,                  0.001
          min,             s,                  60
          h,               minute,             60
          day,             h,                  24
          week,            day,                7
          mg/l,            ug/mL,              1
          mg/L,            kilogram/metre**3,  0.001
          ug*h/ml,         mg*hour/litre,      1
          ug·h/ml,         mg h/L,             1
          nS,              siemens,            1e-9
          uF/cm^2,         farad/metre**2,     0.01
          µF/cm²,          uF/cm2,             1
          uF cm**-2,       uF/cm2,             1
          mS/(cm^2),       siemens/metre2,     10
          1/(ind day),     1/(ind*hour),       0.041666666666666664
          1/ind day,       day/ind,            1
          ind,             ind,                1
          mM,              mol/m^3,            1
          kDa,             Da,                 1000
          kg,              g,                  1000
          %,               1,                  0.01
          mV^(1/2),        V**0.5,             0.03162277660168379
          kOhm mA,         V,                  1
          min,             Hz**-1,             60
          1,               1,                  1
          '  mV ',         mV,                 1
          """)
  void convertsExactly(String from, String to, double factor) {
    assertEquals(factor, Unit.of(from).factorTo(Unit.of(to)), from.contains("/2)") ? 1e-17 : 0);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mV   | nA   | 'mV' cannot be converted to 'nA': in base units they are amp**-1*kilogram*metre**2*second**-3 and amp
          ind  | cell | 'ind' cannot be converted to 'cell': in base units they are ind and cell
          mg/l | mM   | 'mg/l' cannot be converted to 'mM': in base units they are kilogram*metre**-3 and metre**-3*mole
          hr   | h    | 'hr' cannot be converted to 'h': in base units they are hr and second; 'hr' is no known unit; did you mean 'h'?
          week | days | 'week' cannot be converted to 'days': in base units they are second and days; 'days' is no known unit; did you mean 'day'?
          1/Hrs | Hz  | '1/Hrs' cannot be converted to 'Hz': in base units they are Hrs**-1 and second**-1; 'Hrs' is no known unit; did you mean 'h'?
          """)
  void refusesWhatMeasuresSomethingElse(String from, String to, String message) {
    final Unit unit = Unit.of(from);
    final Unit other = Unit.of(to);
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> unit.factorTo(other)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | it is empty; write 1 for a pure number
          mV/       | a name is missing at its end
          mV//ms    | a name is missing before '/'
          (mV       | a parenthesis is not closed
          mV)       | ')' is in the way
          mV-ms     | a name is missing before '-'
          ug ml-1   | a power is written with **, as in L**-1, or divided by, as in 1/L
          10 mV     | '10' is a number; put it into the values
          mV**      | an exponent is missing or no number
          mV**99    | an exponent lies beyond 24
          °C        | the zero of '°C' is shifted; use kelvin, in which 25 degrees Celsius are 298.15
          """)
  void refusesWhatIsNoUnit(String text, String why) {
    final String message =
        assertThrows(IllegalArgumentException.class, () -> Unit.of(text)).getMessage();
    assertEquals("'" + text + "' is no unit: " + why, message);
  }

  @ParameterizedTest
  @CsvSource({"3.3, mV, V, 0.0033", "7, ms, s, 0.007", "0.1, uS, nS, 100"})
  void convertsNumbersWithOneRounding(double value, String from, String to, double expected) {
    assertEquals(expected, Quantities.of(new double[] {value}, from).in(to)[0], 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mV", "volt"})
  void missingNumbersStayMissing(String from) {
    assertTrue(Double.isNaN(Quantities.of(new double[] {Double.NaN}, from).in("volt")[0]));
  }
}
