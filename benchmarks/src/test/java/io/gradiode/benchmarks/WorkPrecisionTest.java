package io.gradiode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkPrecisionTest {

  private static final WorkPrecision CURVE =
      WorkPrecision.of(
          ForwardResult.medians(
              List.of(
                  "B,CVODES,BDF,1e-2,10,1e-2,1e-2,5,0,0",
                  "B,CVODES,BDF,1e-4,1000,1e-6,1e-6,20,0,0",
                  "B,CVODES,Adams,1e-3,2000,1e-3,1e-3,9,0,0")));

  @Test
  void aResultThatAnotherBeatsInBothIsNotOnTheFront() {
    assertEquals(2, CURVE.front().size());
  }

  @Test
  void betweenResultsItIsStraightOnLogarithmicScales() {
    assertEquals(100, CURVE.timeAt(1e-4), 1e-9);
  }

  @Test
  void beyondTheLooseEndTheFastestCounts() {
    assertEquals(10, CURVE.timeAt(1), 0);
  }

  @Test
  void beyondTheTightEndNothingIsKnown() {
    assertEquals(Double.NaN, CURVE.timeAt(1e-7), 0);
  }

  @Test
  void ofSeveralRoundsTheMedianCounts() {
    final List<ForwardResult> results =
        ForwardResult.medians(
            List.of(
                "A,Gradiode,AUTO,1e-3,7,1e-2,1e-2,5,0,1",
                "A,Gradiode,AUTO,1e-3,9,1e-2,1e-2,5,8,1",
                "A,Gradiode,AUTO,1e-3,8,1e-2,1e-2,5,0,1"));
    assertEquals(1, results.size());
    assertEquals(8, results.get(0).time(), 0);
    assertEquals(8, results.get(0).bytes());
  }
}
