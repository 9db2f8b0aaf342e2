package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.gradiode.kernels.Firing;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.OralDose;
import io.gradiode.kernels.PathologicalSwitches;
import io.gradiode.kernels.Robertson;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.kernels.TimeSwitches;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import java.lang.management.ManagementFactory;
import java.util.List;
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

  @Test
  void robertson() {
    assertAllocatesNothing(TruthProblem.c(), 300);
  }

  @Test
  void stepsOfOneLength() {
    final TruthProblem<Robertson> problem = TruthProblem.c();
    final Experiment<Robertson> experiment =
        Experiment.of(Robertson.MODEL).from(0.0).sample(1e-3, 2e-3);
    for (FixedStep step : List.of(FixedStep.rungeKutta4(1e-4), FixedStep.exponentialEuler(1e-4))) {
      assertAllocatesNothing(
          experiment, problem.parameters(), 300, Tolerances.defaults().fixedStep(step));
    }
  }

  @Test
  void switchesOfTimeAndState() {
    assertAllocatesNothing(experiment(StateSwitches.peaks()), new double[] {1.0, 0.9}, 100);
    assertAllocatesNothing(experiment(TimeSwitches.sawtooth()), new double[] {1.0, 0.7}, 100);
    assertAllocatesNothing(experiment(StateSwitches.sign()), new double[] {1.0, -3.0}, 300);
    assertAllocatesNothing(experiment(PathologicalSwitches.drain()), new double[] {1.0, 1.0}, 100);
  }

  @Test
  void doses() {
    final Experiment<Switched> experiment =
        Experiment.of(OralDose.MODEL)
            .starting(OralDose.CENTRAL, 1.0)
            .dose(OralDose.DEPOT, new double[] {0.0, 1.0, 2.0}, new double[] {5.0, 5.0, 5.0})
            .dose(OralDose.DEPOT, 3.0, 5.0, OralDose.F)
            .sample(0.0, 1.0, 1.5, 4.0);
    assertAllocatesNothing(experiment, new double[] {1.7, 0.3, 0.8}, 300);
  }

  @Test
  void aHundredEvents() {
    final HandWrittenModel<Switched> leaky = Firing.leaky();
    final double[] parameters = {10.0, 1.0, 20.0, -65.0, -50.0, -60.0, 2.0, -65.0};
    final Experiment<Switched> experiment =
        Experiment.of(leaky).from(0.0).sample(1.0, 500.0).until(650.0);
    final SensitivitySolver<Switched> solver =
        new SensitivitySolver<>(leaky, Tolerances.defaults());
    assertTrue(solver.solve(parameters, experiment).isCompleted());
    assertTrue(solver.eventCount(0) + solver.eventCount(1) >= 97);
    assertAllocatesNothing(experiment, parameters, 30);
  }

  @Test
  void cascadesAndPassagesInBothDirections() {
    assertAllocatesNothing(
        experiment(Happenings.cascade()), new double[] {0.8, 1.0, 0.5, 1.2, 0.3}, 100);
    assertAllocatesNothing(experiment(Happenings.passages()), new double[] {1.0, 0.9}, 100);
    assertAllocatesNothing(experiment(Happenings.pulse()), new double[] {1.3, 2.0, 0.7, 5.0}, 300);
  }

  private static Experiment<Switched> experiment(HandWrittenModel<Switched> model) {
    return Experiment.of(model).from(0.0).sample(0.0, 1.0, 2.5, 10.0);
  }

  private static <M> void assertAllocatesNothing(TruthProblem<M> problem, int repetitions) {
    assertAllocatesNothing(problem.experiment(), problem.parameters(), repetitions);
  }

  private static <M> void assertAllocatesNothing(
      Experiment<M> experiment, double[] parameters, int repetitions) {
    assertAllocatesNothing(experiment, parameters, repetitions, Tolerances.defaults());
  }

  private static <M> void assertAllocatesNothing(
      Experiment<M> experiment, double[] parameters, int repetitions, Tolerances tolerances) {
    final SensitivitySolver<M> solver = new SensitivitySolver<>(experiment.model(), tolerances);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      final long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < repetitions; i++) {
        solver.solve(parameters, experiment);
        solver.solveStates(parameters, experiment);
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
