package io.gradiode.fit;

import static io.gradiode.kernels.Models.HODGKIN_HUXLEY;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.kernels.TruthProblem;
import io.gradiode.optimization.MultiStart;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** A neuron whose solver steps on edges of its input and remembers its last steps. */
class ParallelStartsTest {

  @Test
  void aNeuronFittedOnSeveralThreadsIsTheSameToTheLastBit() {
    MultiStart starts = multiStart().starts(5).seed(7);
    String alone = fit(starts);

    assertEquals(alone, fit(starts.threads(4)));
    assertEquals(alone, fit(starts.on(ForkJoinPool.commonPool()).threads(3)));
  }

  private static String fit(MultiStart starts) {
    return Fits.everything(
        Fit.of(HODGKIN_HUXLEY)
            .to(TruthProblem.a().experiment())
            .estimate(HODGKIN_HUXLEY.parameters().get(0), within(5e-3, 0.5).logScale())
            .estimate(HODGKIN_HUXLEY.parameters().get(1), within(10, 1000).logScale())
            .estimate(HODGKIN_HUXLEY.parameters().get(2), within(3, 300).logScale())
            .search(starts)
            .polish(levenbergMarquardt().maxIterations(8))
            .run());
  }
}
