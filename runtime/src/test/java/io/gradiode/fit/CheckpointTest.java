package io.gradiode.fit;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.LOTKA_VOLTERRA;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Monitor.Decision;
import io.gradiode.optimization.StopReason;
import io.gradiode.report.FitReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  @TempDir Path directory;

  static Stream<Ready<LotkaVolterra>> byEveryMethod() {
    return Fits.byEveryMethod();
  }

  private static Ready<LotkaVolterra> search() {
    return Fits.lotkaVolterra()
        .search(differentialEvolution().population(6).rounds(2).seed(5).polishEachRound())
        .polish(bfgs());
  }

  /** A small one, to be done hundreds of times. */
  private static Ready<Line> line() {
    return Fit.of(LINE)
        .to(Experiment.of(LINE).observe(X, new double[] {0, 1, 2}, new double[] {1, 2, 4}))
        .estimate(INTERCEPT, within(-10, 10))
        .estimate(SLOPE, within(0.01, 100).logScale())
        .fix(IDLE, 0)
        .search(differentialEvolution().population(5).rounds(2).seed(5).polishEachRound())
        .polish(bfgs());
  }

  private Path file() {
    return directory.resolve("fit.checkpoint");
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  private static String failure(Ready<?> fit) {
    return assertThrows(IllegalStateException.class, fit::run).getMessage();
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aFitThatWritesFindsTheSame(Ready<LotkaVolterra> fit) {
    assertEquals(Fits.everything(fit.run()), Fits.everything(fit.checkpoint(file()).run()));
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aFitThatWasEndedGoesOnToTheSameBits(Ready<LotkaVolterra> fit) {
    FitReport<LotkaVolterra> whole = fit.run();
    long evaluations = whole.evaluations().total();
    for (long budget : new long[] {1, evaluations / 3, 2 * evaluations / 3, evaluations - 1}) {
      fit.checkpoint(file()).maxEvaluations(Math.max(1, budget)).run();
    }
    assertEquals(Fits.everything(whole), Fits.everything(fit.checkpoint(file()).run()));
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aFinishedFitIsNotEvaluatedAgain(Ready<LotkaVolterra> fit) throws IOException {
    FitReport<LotkaVolterra> first = fit.checkpoint(file()).run();
    byte[] written = Files.readAllBytes(file());
    FitReport<LotkaVolterra> again = fit.checkpoint(file()).run();
    assertEquals(Fits.everything(first), Fits.everything(again));
    assertEquals(
        new String(written, StandardCharsets.UTF_8),
        Files.readString(file(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aFitThatAListenerEndedGoesOn(Ready<LotkaVolterra> fit) {
    int[] calls = new int[1];
    FitReport<LotkaVolterra> ended =
        fit.checkpoint(file())
            .onProgress(update -> ++calls[0] == 3 ? Decision.STOP : Decision.CONTINUE)
            .run();
    assertTrue(calls[0] <= 3 || ended.outcome().reason() == StopReason.CANCELLED);
    assertEquals(Fits.everything(fit.run()), Fits.everything(fit.checkpoint(file()).run()));
  }

  @Test
  void aTornLastLineIsDroppedWhereverItIsTorn() throws IOException {
    String whole = Fits.everything(line().checkpoint(file()).run());
    byte[] bytes = Files.readAllBytes(file());
    int last = lastLine(bytes, bytes.length);
    for (int length = lastLine(bytes, last); length < bytes.length; length++) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      assertEquals(whole, Fits.everything(line().checkpoint(file()).run()));
      assertEquals(bytes.length, Files.size(file()));
    }
  }

  /** Where the line begins that ends before a place. */
  private static int lastLine(byte[] bytes, int end) {
    int begin = end - 1;
    while (bytes[begin - 1] != '\n') {
      begin--;
    }
    return begin;
  }

  @Test
  void aTornHeadIsWrittenAgain() throws IOException {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().maxEvaluations(1).checkpoint(file());
    fit.run();
    byte[] bytes = Files.readAllBytes(file());
    int head = new String(bytes, StandardCharsets.UTF_8).indexOf("evaluated");
    for (int length = 0; length <= head; length += 7) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      fit.run();
      assertEquals(bytes.length, Files.size(file()), "cut at " + length);
    }
  }

  @Test
  void aDamagedLineIsAnError() throws IOException {
    line().checkpoint(file()).run();
    byte[] bytes = Files.readAllBytes(file());
    int last = lastLine(bytes, bytes.length);
    for (int place = 0; place < last; place += 61) {
      byte[] damaged = bytes.clone();
      damaged[place] ^= 1;
      Files.write(file(), damaged);
      String message = failure(line().checkpoint(file()));
      assertTrue(message.contains("is damaged"), message);
      assertTrue(message.contains("fit.checkpoint"), message);
      assertEquals(bytes.length, Files.size(file()));
    }
  }

  @Test
  void aMissingLineIsAnError() throws IOException {
    search().checkpoint(file()).run();
    List<String> lines = lines(file());
    String gone =
        lines.stream().filter(l -> l.startsWith("evaluated 0 3 ")).findFirst().orElseThrow();
    Files.write(file(), lines.stream().filter(l -> !l.equals(gone)).toList());
    assertTrue(failure(search().checkpoint(file())).contains("lacks evaluation 3"));
  }

  static Stream<Ready<LotkaVolterra>> others() {
    return Stream.of(
        search().tolerances(Tolerances.relative(1e-7)),
        search().differentiate(Differentiation.FINITE_DIFFERENCES),
        search().startingAt(LOTKA_VOLTERRA.parameters().get(0), 1.3),
        search().polish(nelderMead()),
        search().polish(bfgs().maxIterations(7)),
        search().search(multiStart()),
        search().search(differentialEvolution().population(6).rounds(2).seed(6).polishEachRound()),
        Fit.of(LOTKA_VOLTERRA)
            .to(TruthProblem.b().experiment())
            .estimate(LOTKA_VOLTERRA.parameters().get(0), within(0.3, 6))
            .fix(LOTKA_VOLTERRA.parameters().get(1), 1)
            .fix(LOTKA_VOLTERRA.parameters().get(2), 3)
            .fix(LOTKA_VOLTERRA.parameters().get(3), 1));
  }

  @ParameterizedTest
  @MethodSource("others")
  void theCheckpointOfAnotherFitIsRefused(Ready<LotkaVolterra> other) throws IOException {
    search().checkpoint(file()).run();
    String before = Files.readString(file());
    String message = failure(other.checkpoint(file()));
    assertTrue(message.contains("another file"), message);
    assertEquals(before, Files.readString(file()));
  }

  @Test
  void whatIsNoCheckpointIsRefused() throws IOException {
    Files.writeString(file(), "Dear diary,\nthis is not a checkpoint.\n");
    assertTrue(failure(search().checkpoint(file())).contains("is damaged"));
    assertEquals("Dear diary,\nthis is not a checkpoint.\n", Files.readString(file()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "one line\n", "\n", "gradiode-checkpoint 1 0\n", "gradiode-notes"})
  void oneLineOfSomethingElseIsNotTakenForATornLine(String text) throws IOException {
    Files.writeString(file(), text);
    assertTrue(failure(search().checkpoint(file())).contains("is no checkpoint"));
    assertEquals(text, Files.readString(file()));
  }

  @Test
  void twoFitsCannotWriteOneFile() {
    String[] message = new String[1];
    search()
        .checkpoint(file())
        .onProgress(Progress.listener(update -> message[0] = failure(search().checkpoint(file()))))
        .run();
    assertTrue(message[0].contains("being written by another fit"), message[0]);
    search().checkpoint(file()).run();
  }

  @Test
  void aFileThatCannotBeOpenedIsNamed() {
    Ready<LotkaVolterra> fit = search().checkpoint(directory.resolve("no/such/directory"));
    String message = assertThrows(UncheckedIOException.class, fit::run).getMessage();
    assertTrue(message.contains("directory"), message);
  }

  @Test
  void aLineStandsInTheFileBeforeTheNextEvaluation() {
    List<Boolean> written = new ArrayList<>();
    search()
        .checkpoint(file())
        .onProgress(
            Progress.listener(
                update -> {
                  List<String> lines = JournalFile.read(file()).lines();
                  long count = lines.stream().filter(l -> l.startsWith("evaluated")).count();
                  written.add(count == update.evaluations());
                }))
        .run();
    assertTrue(!written.isEmpty() && !written.contains(false));
  }
}
