package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_KD;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_L;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_NA;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job finds one optimum, from wherever it starts. */
final class FitHodgkinHuxleyTest {

  private static Sweeps sweeps;
  private static FitReport<HodgkinHuxley> fromTheMiddle;

  @BeforeAll
  static void fitFromTheMiddle() {
    sweeps = Sweeps.read();
    fromTheMiddle = FitHodgkinHuxley.fitFromTheMiddle(sweeps);
  }

  @Test
  void theResidualIsTheNoiseOfTheRecording() {
    assertEquals(0.99e-3, fromTheMiddle.rootMeanSquare(), 0.01e-3);
    assertTrue(fromTheMiddle.isConverged(), fromTheMiddle::toString);
  }

  @ParameterizedTest(name = "g_l × {0}, g_na × {1}, g_kd × {2}")
  @CsvSource({
    "3, 1, 1",
    "1, 3, 1",
    "1, 1, 3",
    "0.3333, 1, 1",
    "1, 0.3333, 1",
    "1, 1, 0.3333",
    "3, 3, 3",
    "3, 3, 0.3333",
    "3, 0.3333, 3",
    "3, 0.3333, 0.3333",
    "0.3333, 3, 3",
    "0.3333, 3, 0.3333",
    "0.3333, 0.3333, 3",
    "0.3333, 0.3333, 0.3333"
  })
  void everyWrongStartLeadsToTheSameOptimum(double leak, double sodium, double potassium) {
    final FitReport<HodgkinHuxley> report =
        FitHodgkinHuxley.fitFrom(
            sweeps,
            leak * fromTheMiddle.estimate(G_L).value(),
            sodium * fromTheMiddle.estimate(G_NA).value(),
            potassium * fromTheMiddle.estimate(G_KD).value());
    assertEquals(fromTheMiddle.rootMeanSquare(), report.rootMeanSquare(), 1e-7);
    assertEquals(1, report.estimate(G_L).value() / fromTheMiddle.estimate(G_L).value(), 1e-3);
    assertEquals(1, report.estimate(G_NA).value() / fromTheMiddle.estimate(G_NA).value(), 1e-3);
    assertEquals(1, report.estimate(G_KD).value() / fromTheMiddle.estimate(G_KD).value(), 1e-3);
  }

  @Test
  void theGeneratedGradientAgreesWithDifferences() {
    final GradientCheck check =
        MODEL.checkGradient(fromTheMiddle.parameters(), sweeps.experiments().get(2));
    assertTrue(check.passed(), check::toString);
  }

  @Test
  void thePictureIsDrawnWithoutADisplay(@TempDir Path folder) throws Exception {
    final Path picture = folder.resolve("traces.png");
    Pictures.fit(fromTheMiddle).save(picture);
    assertTrue(Files.size(picture) > 10_000);
    assertEquals(1440, ImageIO.read(picture.toFile()).getWidth());
  }
}
