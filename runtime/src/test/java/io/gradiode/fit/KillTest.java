package io.gradiode.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.report.FitReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills fits as {@code kill -9} does, and goes on. */
class KillTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"BFGS", "Levenberg-Marquardt"})
  void aFitThatWasKilledGoesOnToTheSameBits(String optimizer) throws Exception {
    Path file = directory.resolve("killed.checkpoint");
    FitReport<LotkaVolterra> whole = KilledFit.fit(optimizer).run();
    long begun = killedAfter(1, optimizer, file);
    long more = killedAfter(25, optimizer, file);
    assertTrue(begun > 1000 && more > begun, begun + " bytes, " + more + " bytes");
    FitReport<LotkaVolterra> resumed = KilledFit.fit(optimizer).checkpoint(file).run();
    assertTrue(Files.size(file) > more, "the fit was killed after its end");
    assertEquals(Fits.everything(whole), Fits.everything(resumed));
  }

  /** Kills a process of the fit after it has said so many words; the size of the file then. */
  private static long killedAfter(int words, String optimizer, Path file)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledFit.class.getName(),
                optimizer,
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < words; i++) {
        output.readLine();
      }
    }
    process.toHandle().destroyForcibly();
    process.waitFor();
    return Files.size(file);
  }
}
