package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.gradiode.objective.Objective;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certified nonlinear regressions of the NIST Statistical Reference Datasets, in logarithms of
 * their parameters, which are positive.
 */
class NistTest {

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource({
    "Misra1a, 500 1e-4,   2.3894212918E+02 5.5015643181E-04,                  1.2455138894E-01",
    "Misra1a, 250 5e-4,   2.3894212918E+02 5.5015643181E-04,                  1.2455138894E-01",
    "BoxBOD,  100 0.75,   2.1380940889E+02 5.4723748542E-01,                  1.1680088766E+03",
    "BoxBOD,  1 1,        2.1380940889E+02 5.4723748542E-01,                  1.1680088766E+03",
    "Rat42,   100 1 0.1,  7.2462237576E+01 2.6180768402E+00 6.7359200066E-02, 8.0565229338E+00",
    "Rat42,   75 2.5 0.07, 7.2462237576E+01 2.6180768402E+00 6.7359200066E-02, 8.0565229338E+00",
  })
  void reachesTheCertifiedValues(String problem, String start, String certified, double value) {
    Objective objective = objective(problem);
    double[] logarithms = DoubleStream.of(numbers(start)).map(Math::log).toArray();
    for (Optimizer optimizer : List.of(bfgs(), levenbergMarquardt())) {
      OptimizationResult result = optimizer.minimize(objective, logarithms, Monitor.none());

      String message = optimizer.name() + ": " + result;
      assertEquals(value, result.value(), 1e-9 * value, message);
      double[] expected = numbers(certified);
      for (int i = 0; i < expected.length; i++) {
        double found = Math.exp(result.point().get(i));
        assertEquals(expected[i], found, 1e-5 * expected[i], message);
      }
      assertTrue(result.reason().converged(), message);
      assertTrue(result.evaluations().total() <= 60, message);
    }
  }

  private static Objective objective(String problem) {
    List<NamedCsvRecord> rows = read(problem);
    int dimension = problem.equals("Rat42") ? 3 : 2;
    return SumOfSquares.of(
        dimension,
        rows.size(),
        (logarithms, r, j) -> {
          double[] b = DoubleStream.of(logarithms).map(Math::exp).toArray();
          for (int k = 0; k < rows.size(); k++) {
            double x = Double.parseDouble(rows.get(k).getField("x"));
            double[] slopes = new double[dimension];
            double model = dimension == 3 ? logistic(b, x, slopes) : saturation(b, x, slopes);
            r[k] = model - Double.parseDouble(rows.get(k).getField("y"));
            for (int p = 0; p < dimension; p++) {
              j[k * dimension + p] = slopes[p] * b[p];
            }
          }
        });
  }

  /** {@code b1 (1 - exp(-b2 x))}. */
  private static double saturation(double[] b, double x, double[] slopes) {
    double decay = Math.exp(-b[1] * x);
    slopes[0] = 1 - decay;
    slopes[1] = b[0] * x * decay;
    return b[0] * (1 - decay);
  }

  /** {@code b1 / (1 + exp(b2 - b3 x))}. */
  private static double logistic(double[] b, double x, double[] slopes) {
    double growth = Math.exp(b[1] - b[2] * x);
    double model = b[0] / (1 + growth);
    slopes[0] = 1 / (1 + growth);
    slopes[1] = -model * growth / (1 + growth);
    slopes[2] = x * model * growth / (1 + growth);
    return model;
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<NamedCsvRecord> read(String problem) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    NistTest.class.getResourceAsStream("nist/" + problem + ".csv"),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
