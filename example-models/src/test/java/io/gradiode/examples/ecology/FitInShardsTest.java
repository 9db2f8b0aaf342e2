package io.gradiode.examples.ecology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.fit.Ready;
import io.gradiode.report.FitReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a cluster, one after the other. */
final class FitInShardsTest {

  @Test
  void threeJobsFindWhatOneProcessFinds(@TempDir Path directory) {
    final Ready<LotkaVolterra> fit = FitInShards.fit();
    final String[] merge = new String[4];
    merge[0] = "--merge";
    for (int i = 1; i <= 3; i++) {
      merge[i] = directory.resolve("job" + i).toString();
      FitInShards.run(fit, "--shard", i + "/3", "--checkpoint", merge[i]);
    }
    final FitReport<LotkaVolterra> merged = FitInShards.run(fit, merge);
    final FitReport<LotkaVolterra> one = FitInShards.run(fit);
    assertEquals(one.estimates(), merged.estimates());
    assertEquals(one.starts(), merged.starts());
    assertEquals(one.results().stream().toList(), merged.results().stream().toList());
    assertEquals(594.74456, one.chiSquared(), 1e-3);
  }

  @Test
  void aWrongCommandLineSaysWhatIsRight() {
    final String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> FitInShards.run(FitInShards.fit(), "--shard", "1/3"))
            .getMessage();
    assertTrue(message.contains("--checkpoint"), message);
  }
}
