package io.gradiode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import io.gradiode.tables.Column;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared with CVODES, against quadruple precision. */
final class ForwardTruthTest {

  /** The bounds are some ten times what was measured, on five points. */
  @ParameterizedTest
  @CsvSource({
    "A, 1e-7",
    "B, 1e-9",
    "C, 1e-7",
    "D, 1e-9",
    "E, 1e-9",
    "F10, 1e-9",
    "F40, 1e-9",
    "F160, 1e-9"
  })
  void gradientsAtOneBillionthAreTrue(ForwardProblem problem, double bound) {
    final LeastSquares<?> objective =
        Route.objective(problem.measured(), Tolerances.relative(1e-9));
    final List<Column> columns = problem.table("points").columns();
    for (int row = 0; row < columns.get(0).count(); row++) {
      final int index = row;
      final double[] cells =
          columns.stream().mapToDouble(column -> column.values()[index]).toArray();
      final GradientError point = GradientError.of(cells);
      final double[] gradient = new double[point.parameterCount()];
      final double value = objective.valueAndGradient(point.point(), gradient);
      assertEquals(1, value / cells[point.parameterCount()], bound, "point " + row);
      final double error = point.norm(gradient);
      assertTrue(error < bound, () -> "error " + error + " at point " + index);
    }
  }
}
