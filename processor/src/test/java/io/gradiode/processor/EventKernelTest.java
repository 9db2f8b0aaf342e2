package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.model.EventHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.TestModel;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What generated code says of events, and what it does at them. */
class EventKernelTest {

  private static final String SPIKES = "choose(v - V_T, choose(not_refractory - 1/2, 1, 0), 0)";
  private static final String RECOVERED =
      "choose(not_refractory - 1/2, 0, choose(lastspike + t_ref - t, 0, 1))";

  /** A neuron with adaptation and a refractory period. */
  private static TestModel neuron() {
    return new TestModel()
        .parameters("tau", "E", "V_r", "V_T", "b", "tau_w", "t_ref", "I", "free")
        .state("v", "choose(not_refractory - 1/2, (E - v + I - w)/tau, 0)", "E")
        .state("w", "-w/tau_w", "0")
        .state("lastspike", "0", "-10000")
        .state("not_refractory", "0", "1")
        .state("calm", "-free*calm", "1")
        .observe("v", "v")
        .event("spike", SPIKES, "lastspike = t", "not_refractory = 0", "v = V_r", "w = w + b")
        .event("", RECOVERED, "not_refractory = 1");
  }

  private static final double[] NEURON = {10, -65, -70, -50, 2, 100, 5, 30, 1};

  @Test
  void namesEventsThatHaveANameByTheirPlace() {
    final CompiledModel<?> model =
        CompiledSystems.compile(
            neuron().event("late", OdeSystem.Trigger.MOMENT, false, "t - tau").build());
    assertEquals(List.of(0, 2), model.events().stream().map(EventHandle::index).toList());
    assertEquals("[spike, late]", model.events().toString());
  }

  @Test
  void saysHowEachHappens() {
    final SensitivityKernel kernel =
        CompiledSystems.compile(
                new TestModel()
                    .parameters("p")
                    .state("x", "p", "0")
                    .observe("x", "x")
                    .event("", "x - 1", "x = 0")
                    .event("", OdeSystem.Trigger.MOMENT, false, "t - p", "x = x + p")
                    .event("both", OdeSystem.Trigger.CHANGES, false, "x - p")
                    .event("", OdeSystem.Trigger.BECOMES_TRUE, true, "x - 2*p", "x = p")
                    .event("", OdeSystem.Trigger.MOMENT, false, "t - 2*p", "x = 0")
                    .build())
            .kernel();
    assertEquals(5, kernel.eventCount());
    assertEquals("t - p > 0", kernel.eventText(1));
    assertEquals("[false, false, true, false, false]", each(kernel, kernel::happensBothWays));
    assertEquals("[true, false, true, true, false]", each(kernel, kernel::happensAtStart));
    assertEquals("[false, false, false, true, false]", each(kernel, kernel::isInsistent));
  }

  private static String each(SensitivityKernel kernel, IntPredicate property) {
    final Boolean[] values = new Boolean[kernel.eventCount()];
    Arrays.setAll(values, property::test);
    return Arrays.toString(values);
  }

  @Test
  void readsConditionsFromModes() {
    final SensitivityKernel kernel = CompiledSystems.compile(neuron().build()).kernel();
    final double[] values = Arrays.copyOf(NEURON, NEURON.length + kernel.switchCount());
    // Not refractory, although the state says so; above the threshold, although it is below.
    values[NEURON.length] = 1;
    values[NEURON.length + 1] = 1;
    final double[] conditions = new double[2];
    final double[] y = new double[kernel.dimension()];
    kernel.conditions(0, y, values, new double[1], conditions, new double[0]);
    assertArrayEquals(new double[] {1, 0}, conditions);
    values[NEURON.length] = 0;
    kernel.conditions(0, y, values, new double[1], conditions, new double[0]);
    assertArrayEquals(new double[] {0, 1}, conditions);
  }

  @Test
  void readsConditionsThatAreTerms() {
    final SensitivityKernel kernel =
        CompiledSystems.compile(
                new TestModel()
                    .parameters("a", "b")
                    .term("high", "choose(x - a, 1, 0)")
                    .term("on", "high*choose(b, 1, 0)")
                    .state("x", "a", "0")
                    .observe("x", "x")
                    .event("", "on", "x = 0")
                    .event("", "floor(x) - 2", "x = 0")
                    .build())
            .kernel();
    final double[] conditions = new double[2];
    final double[] y = new double[kernel.dimension()];
    kernel.conditions(0, y, new double[] {5, 1, 1, 3}, new double[1], conditions, new double[0]);
    assertArrayEquals(new double[] {1, 1}, conditions);
    kernel.conditions(0, y, new double[] {5, -1, 1, 2}, new double[1], conditions, new double[0]);
    assertArrayEquals(new double[] {0, 0}, conditions);
  }

  @Test
  void assignsOneAfterTheOther() {
    final SensitivityKernel kernel =
        CompiledSystems.compile(
                new TestModel()
                    .parameters("a", "k")
                    .term("sum", "v + w")
                    .state("v", "-k*v", "1")
                    .state("w", "-w", "a")
                    .observe("v", "v")
                    .event("", "t - k", "v = v*v", "w = a*w + sum", "v = v + w", "w = w/sum")
                    .build())
            .kernel();
    final double[] y = Arrays.copyOf(new double[] {3, 5}, kernel.dimension());
    kernel.assign(0, 0, y, new double[] {2, 1, 0}, new double[1], new double[0]);
    // v = 9, w = 10 + 14, v = 33, w = 24/57.
    assertEquals(33, y[0]);
    assertEquals(24.0 / 57, y[1], 1e-15);
    KernelVerifier.verify(kernel, new double[] {2, 1}, new Random(1));
  }

  /** No condition moves, so nothing switches; yet the event may happen at the start. */
  @Test
  void knowsHowFastInputsChangeAlsoWithoutSwitches() {
    final SensitivityKernel kernel =
        CompiledSystems.compile(
                new TestModel()
                    .parameters("p")
                    .inputs("I")
                    .state("x", "-p*x", "0")
                    .observe("x", "x")
                    .event("", "p", "x = p*I**2")
                    .build())
            .kernel();
    assertEquals(0, kernel.switchCount());
    final double[] y = new double[2];
    kernel.sensitivityAssign(
        0, 1, y, new double[] {10}, new double[] {2}, new double[] {0, 3, 5}, new double[0]);
    // I = 8, I' = 5: x = p I^2, dx/dp = I^2 + 2 p I I' dt/dp.
    assertArrayEquals(new double[] {128, 64 + 2 * 2 * 8 * 5 * 10}, y);
  }

  @Test
  void needsNoParameters() {
    final SensitivityKernel kernel =
        CompiledSystems.compile(
                new TestModel()
                    .state("x", "1", "0")
                    .observe("x", "x")
                    .event("", "x - 1", "x = x - 2")
                    .build())
            .kernel();
    final double[] y = {1};
    kernel.sensitivityAssign(0, 1, y, new double[0], new double[1], new double[1], new double[0]);
    assertArrayEquals(new double[] {-1}, y);
  }

  /** Names of arguments and methods give way; what is shown cannot end a comment or a text. */
  @Test
  void standsAnyName() {
    final CompiledModel<?> model =
        CompiledSystems.compile(
            awkward(
                new TestModel()
                    .parameters("event", "delays", "conditions", "spike", "SPIKE_EVENT")
                    .term("xAfter", "2*x")
                    .state("x", "-event*x", "delays")
                    .state("xPart1", "-x", "conditions")
                    .observe("x", "x")
                    .event("spike", "x - spike", "x = xAfter + SPIKE_EVENT", "x = x + delays")
                    .event("MODEL", "t - event", "xPart1 = t*xAfter")
                    .event("event1", "t - 2*event", "x = delays*t")
                    .event("", "t - 3*event", "x = delays*t")
                    .build()));
    KernelVerifier.verify(model.kernel(), new double[] {1, 2, 3, 4, 5}, new Random(3));
    assertEquals("[spike, MODEL, event1]", model.events().toString());
  }

  private static OdeSystem awkward(OdeSystem system) {
    return new OdeSystem(
        system.name(),
        system.states(),
        system.parameters(),
        system.inputs(),
        system.terms(),
        system.observables(),
        system.events().stream()
            .map(
                each ->
                    new OdeSystem.Event(
                        each.name(),
                        each.trigger(),
                        each.condition(),
                        each.assignments(),
                        each.insistent(),
                        "*/ $T $$L {@link \\u002a/} \"List.of(\" " + each.text()))
            .toList(),
        system.timeUnit(),
        system.origins());
  }

  @Test
  void noMethodIsTooLong() {
    final TestModel model = new TestModel();
    final StringBuilder all = new StringBuilder("x0");
    for (int i = 0; i < 60; i++) {
      model.parameters("p" + i).state("x" + i, "-p" + i + "*x" + i, "1");
      all.append(" + sin(p").append(i).append("*x").append(i).append(")*exp(-x").append(i);
      all.append("*t)");
    }
    model.observe("x0", "x0").event("", "t - 1", "x0 = " + all, "x1 = " + all);
    // Doses, and more of them than one method can give.
    for (int i = 1; i <= 150; i++) {
      model.event("", "t - " + i + "*p1", "x0 = x0 + p2", "x1 = x1 + 1");
    }
    final OdeSystem system = model.build();
    final CompiledModels.Output output = CompiledSystems.output(system, AlgebraRoute.NATIVE);
    output
        .classes()
        .forEach(
            (type, bytes) ->
                ClassFiles.codeLengths(bytes)
                    .forEach((method, length) -> assertTrue(length <= 6000, type + "." + method)));
    final double[] values = new Random(3).doubles(60, 0.5, 1.5).toArray();
    KernelVerifier.verify(output.model("Test").kernel(), values, new Random(5));
  }

  @Test
  void forgetsWhatAResetDoesNotDependOn() {
    final SensitivityKernel kernel = CompiledSystems.compile(neuron().build()).kernel();
    final double[] y = new double[kernel.dimension()];
    Arrays.fill(y, 7);
    final double[] delays = new double[NEURON.length];
    Arrays.fill(delays, 3);
    final double[] values = Arrays.copyOf(NEURON, NEURON.length + kernel.switchCount());
    kernel.sensitivityAssign(0, 11, y, delays, values, new double[1], new double[0]);
    // The last parameter reaches neither: what is zero by structure is not touched.
    assertEquals("v -70.0 [0, 0, 1, 0, 0, 0, 0, 0, 7]", row("v", 0, y));
    assertEquals("w 9.0 [7, 7, 7, 7, 8, 7, 7, 7, 7]", row("w", 1, y));
    assertEquals("lastspike 11.0 [3, 3, 3, 3, 3, 3, 3, 3, 7]", row("lastspike", 2, y));
    assertEquals("calm 7.0 [7, 7, 7, 7, 7, 7, 7, 7, 7]", row("calm", 4, y));
  }

  private static String row(String name, int state, double[] y) {
    final long[] row = new long[NEURON.length];
    Arrays.setAll(row, p -> Math.round(y[5 + state * row.length + p]));
    return name + " " + y[state] + " " + Arrays.toString(row);
  }
}
