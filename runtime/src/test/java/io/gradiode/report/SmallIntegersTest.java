package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallIntegersTest {

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0.3 0.3, 1 1",
    "-0.3 0.3, 1 -1",
    "2e-9 1e-9, 2 1",
    "0.5 -0.75, 2 -3",
    "1 0.25 0.5, 4 1 2",
    "0.70001 -0.7, 1 -1"
  })
  void areFound(String ratio, String integers) {
    int[] expected = Stream.of(integers.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(expected, SmallIntegers.inRatioOf(numbers(ratio)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 1.41421356", "1 0", "1 5", "0.7 0.69", "1 1e-9 1"})
  void areNotInvented(String ratio) {
    assertTrue(SmallIntegers.inRatioOf(numbers(ratio)).isEmpty());
  }
}
