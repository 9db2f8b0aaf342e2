package io.gradiode.processor.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.model.ModelChecker;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole front half of the compiler, from text to derivatives, keeps what a model means. */
class RandomModelTest {

  private static final Anchor NOWHERE = new Anchor() {};

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void meansAsTextWhatItMeansAsMathematics(long seed) {
    final RandomModel model = RandomModel.of("random", seed);
    final Numbers direct = numbers(model, model.system());
    final Numbers read = numbers(model, read(model));
    final double[] x = direct.initialStates();
    assertClose(x, read.initialStates(), model);
    final int parameters = model.parameters().size();
    final double[][] s = direct.initialSensitivities(parameters);
    final double[][] sRead = read.initialSensitivities(parameters);
    for (int i = 0; i < x.length; i++) {
      assertClose(s[i], sRead[i], model);
    }
    assertClose(direct.rates(), read.rates(), model);
    assertClose(direct.observables(), read.observables(), model);
  }

  private static Numbers numbers(RandomModel model, OdeSystem system) {
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      return new Numbers(
          SensitivityDerivation.derive(system, algebra),
          0.7,
          array(model.parameters()),
          array(model.inputs()));
    }
  }

  private static OdeSystem read(RandomModel model) {
    final Result<OdeSystem> result =
        new ModelChecker()
            .check(
                new ModelSource(
                    "random",
                    List.of("Model"),
                    NOWHERE,
                    new SourceText("equations", model.equations(), NOWHERE),
                    new SourceText("initial", model.initial(), NOWHERE),
                    new SourceText("observables", model.observables(), NOWHERE),
                    new SourceText("time", "second", NOWHERE),
                    new SourceText("units", "", NOWHERE)));
    if (result instanceof Result.Success<OdeSystem> success) {
      return success.value();
    }
    throw new AssertionError("seed " + model.seed() + ": " + result.diagnostics());
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void assertClose(double[] expected, double[] actual, RandomModel model) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i],
          actual[i],
          1e-10 * (1 + Math.abs(expected[i])),
          () -> "seed " + model.seed() + "\n" + model.equations() + model.initial());
    }
  }
}
