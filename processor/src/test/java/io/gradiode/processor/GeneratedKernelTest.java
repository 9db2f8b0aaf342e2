package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated kernels compute, against differences and against the generic step. */
class GeneratedKernelTest {

  @ParameterizedTest
  @EnumSource(SampleModel.class)
  void sensitivitiesAgreeWithCentralDifferences(SampleModel sample) {
    KernelVerifier.verify(sample.kernel(), sample.parameters(), new Random(7));
  }

  @ParameterizedTest
  @EnumSource(SampleModel.class)
  void stepIsTheGenericStepBitForBit(SampleModel sample) {
    final SensitivityKernel kernel = sample.kernel();
    final double[] inputs = new double[1 + 2 * kernel.inputCount()];
    final double[] parameters = withModes(kernel, sample.parameters());
    final Stages generated = stages(kernel, parameters, inputs);
    final Stages generic = stages(kernel, parameters, inputs);
    final double h = 1e-3;
    final double error = kernel.step(0.0, h, parameters, inputs, generated);
    assertEquals(DormandPrince853.step(kernel, 0.0, h, parameters, inputs, generic), error);
    assertArrayEquals(generic.next(), generated.next());
    assertTrue(Double.isFinite(error));
  }

  /** Any modes will do. */
  private static double[] withModes(SensitivityKernel kernel, double[] parameters) {
    final double[] all = Arrays.copyOf(parameters, parameters.length + kernel.switchCount());
    Arrays.fill(all, parameters.length, all.length, 1.0);
    return all;
  }

  private static Stages stages(SensitivityKernel kernel, double[] parameters, double[] inputs) {
    final Stages stages = new Stages(kernel.dimension(), kernel.scratchLength());
    kernel.initialState(0.0, parameters, inputs, stages.y(), stages.scratch());
    kernel.sensitivityRates(0.0, stages.y(), parameters, inputs, stages.k(1), stages.scratch());
    Arrays.fill(stages.absolute(), 1e-6);
    stages.relative(1e-6);
    return stages;
  }

  @Test
  void stepsAllocateNothing() {
    final com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    final SensitivityKernel kernel = SampleModel.HODGKIN_HUXLEY.kernel();
    final double[] parameters = SampleModel.HODGKIN_HUXLEY.parameters();
    final double[] inputs = new double[1 + 2 * kernel.inputCount()];
    final Stages stages = stages(kernel, parameters, inputs);
    final double[] observables = new double[kernel.observableCount() * (1 + parameters.length)];
    long allocated = 0;
    for (int i = 0; i < 2000; i++) {
      final long before = threads.getCurrentThreadAllocatedBytes();
      kernel.initialState(0.0, parameters, inputs, stages.y(), stages.scratch());
      kernel.rates(0.0, stages.y(), parameters, inputs, stages.k(2), stages.scratch());
      kernel.step(0.0, 1e-4, parameters, inputs, stages);
      kernel.observables(0.0, stages.y(), parameters, inputs, observables, stages.scratch());
      kernel.sensitivityObservables(
          0.0, stages.y(), parameters, inputs, observables, stages.scratch());
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertEquals(0, allocated);
  }
}
