package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;

import io.gradiode.fit.Fit;
import io.gradiode.fit.Progress;
import io.gradiode.fit.Ready;
import io.gradiode.fit.Shard;
import io.gradiode.observation.Experiment;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A multi-start that several processes of a cluster share. Each may be killed and started again;
 * the merged result has the same bits as that of one process.
 *
 * <pre>
 * FitInShards --shard 1/3 --checkpoint one        in three jobs of a cluster,
 * FitInShards --shard 2/3 --checkpoint two        which are started again
 * FitInShards --shard 3/3 --checkpoint three      as often as they are killed
 *
 * FitInShards --merge one two three               when all are done
 * </pre>
 */
public final class FitInShards {

  private static final int STARTS = 30;

  private FitInShards() {}

  /**
   * Prints a report.
   *
   * @param args as above; without any, one process does everything
   */
  public static void main(String[] args) {
    System.out.println(run(fit().onProgress(Progress.bar()), args));
  }

  static FitReport<LotkaVolterra> run(Ready<LotkaVolterra> fit, String... args) {
    if (args.length == 0) {
      return fit.run();
    }
    if (args.length > 1 && args[0].equals("--merge")) {
      return fit.merge(Arrays.stream(args).skip(1).map(Path::of).toArray(Path[]::new)).run();
    }
    if (args.length == 4 && args[0].equals("--shard") && args[2].equals("--checkpoint")) {
      return fit.shard(Shard.parse(args[1])).checkpoint(Path.of(args[3])).run();
    }
    throw new IllegalArgumentException(
        "Say --shard i/n --checkpoint file, or --merge file…, and not " + String.join(" ", args));
  }

  static Ready<LotkaVolterra> fit() {
    final Table pelts = Table.read(FitInShards.class, "lynx-hare.csv");
    final double[] years = pelts.column("year").values();
    return Fit.of(MODEL)
        .to(
            Experiment.of(MODEL)
                .from(years[0])
                .observe(HARE, years, pelts.column("hare").values())
                .observe(LYNX, years, pelts.column("lynx").values()))
        .estimate(BIRTH, within(0.05, 5).logScale())
        .estimate(PREDATION, within(0.001, 1).logScale())
        .estimate(CONVERSION, within(0.001, 1).logScale())
        .estimate(DEATH, within(0.05, 5).logScale())
        .estimate(HARE_0, within(1, 200).logScale())
        .estimate(LYNX_0, within(0.5, 100).logScale())
        .search(multiStart().starts(STARTS).seed(7).parallel())
        .polish(levenbergMarquardt());
  }
}
