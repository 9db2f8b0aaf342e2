package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.Point;
import io.gradiode.report.Evaluation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static ResultsBuilder some() {
    ResultsBuilder builder = new ResultsBuilder(List.of("a", "b"), List.of("volt", "1, or \"x\""));
    builder.add("search", 0, Kind.VALUE, false, new double[] {1, 2}, INFINITY);
    builder.add("search", 0, Kind.GRADIENT, true, new double[] {1, 3}, 0.5);
    builder.add("search", 2, Kind.GRADIENT, false, new double[] {1, 4}, 3);
    builder.add("polish", 0, Kind.JACOBIAN, false, new double[] {0.1, 5}, 2);
    builder.add("polish", 0, Kind.JACOBIAN, false, new double[] {1, 6}, 2);
    builder.add("polish", 0, Kind.VALUE, false, new double[] {1, 7}, Double.NaN);
    return builder;
  }

  @Test
  void eachEvaluationIsARecord() {
    Results results = some().build();
    assertEquals(6, results.size());
    assertEquals(
        new Evaluation(3, "search", 2, Kind.GRADIENT, false, Point.of(1, 4), 3), results.get(2));
    assertEquals(results.stream().toList().get(3), results.get(3));
    assertThrows(IndexOutOfBoundsException.class, () -> results.get(6));
    assertThrows(IndexOutOfBoundsException.class, () -> results.get(-1));
  }

  @Test
  void coupledEvaluationsAreNeverTheBest() {
    Results results = some().build();
    assertEquals(4, results.best().orElseThrow().number());
    assertArrayEquals(new double[] {INFINITY, INFINITY, 3, 2, 2, 2}, results.bestSoFar());
  }

  @Test
  void ofNothingNothingIsTheBest() {
    assertTrue(Results.none().best().isEmpty());
    assertEquals(0, Results.none().bestSoFar().length);
    assertEquals(EvaluationCounts.NONE, Results.none().counts());
  }

  @Test
  void countsByKind() {
    assertEquals(new EvaluationCounts(2, 2, 2), some().build().counts());
  }

  @Test
  void whatIsBuiltNoLongerChanges() {
    ResultsBuilder builder = some();
    Results results = builder.build();
    builder.add("more", 0, Kind.VALUE, false, new double[] {0, 0}, 0);
    assertEquals(6, results.size());
    assertEquals(7, builder.build().size());
  }

  @Test
  void growsToAnySize() {
    ResultsBuilder builder = new ResultsBuilder(List.of("a"), List.of("1"));
    for (int i = 0; i < 1000; i++) {
      builder.add("m" + i % 3, i, Kind.VALUE, false, new double[] {i}, -i);
    }
    Results results = builder.build();
    for (int i = 0; i < 1000; i++) {
      assertEquals(
          new Evaluation(i + 1, "m" + i % 3, i, Kind.VALUE, false, Point.of(i), -i),
          results.get(i));
    }
  }

  @Test
  void writesATable(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("results.csv");
    some().build().toCsv(file);
    assertEquals(
        """
        number,method,start,kind,coupled,value,best,a [volt],"b [1, or ""x""]"
        1,search,0,VALUE,false,Infinity,Infinity,1.0,2.0
        2,search,0,GRADIENT,true,0.5,Infinity,1.0,3.0
        3,search,2,GRADIENT,false,3.0,3.0,1.0,4.0
        4,polish,0,JACOBIAN,false,2.0,2.0,0.1,5.0
        5,polish,0,JACOBIAN,false,2.0,2.0,1.0,6.0
        6,polish,0,VALUE,false,NaN,2.0,1.0,7.0
        """,
        Files.readString(file));
  }
}
