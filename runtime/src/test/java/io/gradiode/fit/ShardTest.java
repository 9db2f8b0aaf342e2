package io.gradiode.fit;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.report.Evaluation;
import io.gradiode.report.FitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @TempDir Path directory;

  static Stream<Ready<LotkaVolterra>> multiStarts() {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra();
    return Stream.of(
        fit.search(multiStart().starts(7).seed(2)).polish(bfgs()),
        fit.search(multiStart().starts(5).candidates(50).threads(2)).polish(levenbergMarquardt()),
        fit.search(multiStart().starts(4).random()));
  }

  private Path[] shards(Ready<LotkaVolterra> fit, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i -> {
              Path file = directory.resolve("shard" + i);
              fit.shard(new Shard(i, count)).checkpoint(file).run();
              return file;
            })
        .toArray(Path[]::new);
  }

  @ParameterizedTest
  @MethodSource("multiStarts")
  void mergedShardsAreOneProcessToTheLastBit(Ready<LotkaVolterra> fit) {
    FitReport<LotkaVolterra> one = fit.run();
    FitReport<LotkaVolterra> merged = fit.merge(shards(fit, 3)).run();
    assertEquals(Fits.everything(one), Fits.everything(merged));
    assertEquals(one.starts(), merged.starts());
  }

  @Test
  void aShardDoesItsOwnStartsAlone() {
    FitReport<LotkaVolterra> report =
        Fits.lotkaVolterra().search(multiStart().starts(7)).shard(Shard.parse("2/3")).run();
    assertEquals(
        List.of(2, 5), report.results().stream().map(Evaluation::start).distinct().toList());
    assertEquals(1, report.stages().size());
  }

  @Test
  void theOrderOfTheFilesDoesNotMatterAndOneMayComeTwice() {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().search(multiStart().starts(4)).polish(bfgs());
    Path[] files = shards(fit, 2);
    assertEquals(
        Fits.everything(fit.merge(files).run()),
        Fits.everything(fit.merge(files[1]).merge(files[0], files[1]).run()));
  }

  @Test
  void aMergerCanBeResumed() throws IOException {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().search(multiStart().starts(4)).polish(bfgs());
    Ready<LotkaVolterra> merger = fit.merge(shards(fit, 2)).checkpoint(directory.resolve("merged"));
    String first = Fits.everything(merger.run());
    long size = Files.size(directory.resolve("merged"));
    assertEquals(first, Fits.everything(merger.run()));
    assertEquals(size, Files.size(directory.resolve("merged")));
  }

  @Test
  void aStartThatIsMissingIsNamed() {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().search(multiStart().starts(5)).polish(bfgs());
    Path[] files = shards(fit, 3);
    String message =
        assertThrows(IllegalStateException.class, fit.merge(files[0], files[2])::run).getMessage();
    assertTrue(message.startsWith("Start 2 is not finished"), message);
  }

  @Test
  void shardsOfAnotherSearchAreRefused() {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().search(multiStart().starts(4)).polish(bfgs());
    Path[] files = shards(fit, 2);
    Ready<LotkaVolterra> other = fit.search(multiStart().starts(4).seed(7)).merge(files);
    String message = assertThrows(IllegalStateException.class, other::run).getMessage();
    assertTrue(message.contains("belongs to another fit"), message);
  }

  @Test
  void onlyTheStartsOfAMultiStartCanBeShared() {
    assertThrows(IllegalStateException.class, Fits.lotkaVolterra().shard(Shard.parse("1/2"))::run);
    assertThrows(
        IllegalStateException.class,
        Fits.lotkaVolterra()
                .search(multiStart())
                .shard(Shard.parse("1/2"))
                .merge(directory.resolve("none"))
            ::run);
  }

  @Test
  void aShardIsReadFromACommandLine() {
    assertEquals(new Shard(3, 8), Shard.parse("3/8"));
    assertEquals("3/8", Shard.parse(" 3/8 ").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "0/8", "9/8", "3/8/1", "a/b", "3 of 8", "-1/2", "3/0"})
  void whatIsNoShardIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Shard.parse(text));
  }
}
