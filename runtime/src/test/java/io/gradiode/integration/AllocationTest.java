package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.gradiode.kernels.TruthProblem;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A solve allocates nothing once the solver has seen the experiment. */
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void hodgkinHuxley() {
    assertAllocatesNothing(TruthProblem.a(), 20);
  }

  @Test
  void lotkaVolterra() {
    assertAllocatesNothing(TruthProblem.b(), 300);
  }

  private static <M> void assertAllocatesNothing(TruthProblem<M> problem, int repetitions) {
    final SensitivitySolver<M> solver =
        new SensitivitySolver<>(problem.experiment().model(), Tolerances.defaults());
    final double[] parameters = problem.parameters();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      final long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < repetitions; i++) {
        solver.solve(parameters, problem.experiment());
        solver.solveStates(parameters, problem.experiment());
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
