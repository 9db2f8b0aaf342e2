package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.30000000000000004, 0.3",
    "20, 20",
    "1900, 1900",
    "-0.08, -0.08",
    "1.2e-8, 1.2e-8",
    "250000, 2.5e5",
    "0.001, 0.001"
  })
  void numbersAreShort(double value, String text) {
    assertEquals(text, Axis.number(value));
  }

  @ParameterizedTest
  @CsvSource({"v, V, v (V)", "hare, 1, hare", "birth, 1/year, birth (1/year)"})
  void labelsHaveTheUnit(String name, String unit, String label) {
    assertEquals(label, Axis.label(name, unit));
  }

  @Test
  void valuesLieInsideWithAMargin() {
    final Axis axis = Axis.linear("", new double[] {0, Double.NaN, 10}, new double[] {-5});
    assertEquals(-5.6, axis.lower(), 1e-12);
    assertEquals(10.6, axis.upper(), 1e-12);
  }

  @Test
  void aSingleValueHasRoom() {
    final Axis axis = Axis.linear("", new double[] {3, 3});
    assertTrue(axis.lower() < 3 && axis.upper() > 3);
    final Axis zero = Axis.linear("", new double[] {0});
    assertTrue(zero.lower() < 0 && zero.upper() > 0);
  }

  @Test
  void aShortLogScaleIsLinear() {
    assertFalse(Axis.exactly("", 1, 2, true).logarithmic());
    assertTrue(Axis.exactly("", 1, 4, true).logarithmic());
  }

  @ParameterizedTest
  @CsvSource({"1, 1e6, false, 7", "1, 1e7, true, 8", "0.5, 2e30, true, 31", "1e-300, 1, true, 7"})
  void manyDecadesHaveFewTicks(double lower, double upper, boolean majorOnly, int ticks) {
    final Axis axis = Axis.exactly("", lower, upper, true);
    assertEquals(majorOnly, axis.hasMajorTicksOnly());
    assertEquals(ticks, axis.majorTicks().length);
    assertFalse(Axis.exactly("", lower, upper, false).hasMajorTicksOnly());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 3, 3",
    "1, 8, 7, ''",
    "1, 90, 20, 20",
    "1, 90, 30, ''",
    "1, 1e6, 1000, 1000",
    "1, 1e6, 1e5, 1e5",
    "1, 1e6, 2000, ''"
  })
  void theMoreDecadesTheFewerLabels(double lower, double upper, double tick, String text) {
    assertEquals(text, Axis.exactly("", lower, upper, true).text(tick));
  }
}
