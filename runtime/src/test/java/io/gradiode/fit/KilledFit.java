package io.gradiode.fit;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.optimization.Optimizer;
import java.nio.file.Path;

/** A fit in a process of its own, which says a word after each iteration until it is killed. */
final class KilledFit {

  private KilledFit() {}

  static Ready<LotkaVolterra> fit(String optimizer) {
    Optimizer polish = optimizer.equals("BFGS") ? bfgs() : levenbergMarquardt();
    return Fits.lotkaVolterra()
        .search(multiStart().starts(12).candidates(40).seed(4).threads(2))
        .polish(polish);
  }

  /**
   * @param arguments the optimizer and the checkpoint
   */
  public static void main(String[] arguments) {
    fit(arguments[0])
        .checkpoint(Path.of(arguments[1]))
        .onProgress(Progress.listener(update -> System.out.println(update.evaluations())))
        .run();
  }
}
