package io.gradiode.objective;

import static io.gradiode.objective.Domain.atLeast;
import static io.gradiode.objective.Domain.atMost;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainTest {

  static Stream<Arguments> starts() {
    return Stream.of(
        Arguments.of(within(1, 3), 2.0),
        Arguments.of(within(-3, 1), -1.0),
        Arguments.of(within(1e-8, 1e-6).logScale(), 1e-7),
        Arguments.of(within(1, 3).startingAt(1.5), 1.5),
        Arguments.of(within(1, 3).startingAt(1.5).logScale(), 1.5),
        Arguments.of(within(1, 3).startingAt(3), 3.0),
        Arguments.of(atLeast(0), 1.0),
        Arguments.of(atLeast(-4), -2.0),
        Arguments.of(atMost(3), 1.5),
        Arguments.of(atMost(3).startingAt(2), 2.0),
        Arguments.of(positive(), 1.0),
        Arguments.of(positive().startingAt(0.2), 0.2),
        Arguments.of(unbounded(), 0.0),
        Arguments.of(unbounded().startingAt(-7), -7.0));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void startsInTheMiddleUnlessToldOtherwise(Domain domain, double start) {
    assertEquals(start, domain.start(), 1e-15 * Math.abs(start));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(() -> within(3, 1), "3.0", "1.0"),
        mistake(() -> within(2, 2), "2.0"),
        mistake(() -> within(Double.NaN, 1), "NaN"),
        mistake(() -> within(0, Double.POSITIVE_INFINITY), "Infinity", "positive()"),
        mistake(() -> atLeast(Double.NEGATIVE_INFINITY), "-Infinity", "unbounded()"),
        mistake(() -> atMost(Double.NaN), "NaN"),
        mistake(() -> atLeast(2).startingAt(1), "1.0", "2.0"),
        mistake(() -> atLeast(2).logScale(), "log scale", "2.0"),
        mistake(() -> within(0, 1).logScale(), "log scale", "0.0"),
        mistake(() -> within(-1, 1).logScale(), "log scale", "-1.0"),
        mistake(() -> unbounded().logScale(), "log scale", "-Infinity"),
        mistake(() -> within(1, 3).startingAt(3.5), "3.5", "1.0", "3.0"),
        mistake(() -> within(1, 3).startingAt(Double.NaN), "NaN"),
        mistake(() -> positive().startingAt(0), "0.0"),
        mistake(() -> unbounded().startingAt(Double.POSITIVE_INFINITY), "Infinity"));
  }

  private static Arguments mistake(Executable mistake, String... named) {
    return Arguments.of(mistake, named);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhichValuesDoNotFit(Executable mistake, String[] named) {
    String message = assertThrows(IllegalArgumentException.class, mistake).getMessage();
    for (String value : named) {
      assertTrue(message.contains(value), message);
    }
  }

  @Test
  void knowsWhatItContains() {
    Domain domain = within(1e-3, 7).logScale();
    assertTrue(domain.contains(1e-3));
    assertTrue(domain.contains(7));
    assertFalse(domain.contains(7.1));
    assertFalse(domain.contains(Double.NaN));
  }

  @Test
  void neverLeavesItsBoundsByRounding() {
    Domain domain = within(0.1, 0.7).logScale();
    assertEquals(0.1, domain.fromFraction(0), 0);
    assertTrue(domain.contains(domain.fromFraction(1)));
    assertTrue(domain.contains(domain.fromFraction(Math.nextDown(1.0))));
  }
}
