package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.975, 1.959964", "0.025, -1.959964", "0.001, -3.090232", "0.8, 0.841621"})
  void quantilesAreThoseOfTables(double probability, double quantile) {
    assertEquals(quantile, NormalQuantile.of(probability), 4.5e-4);
  }
}
