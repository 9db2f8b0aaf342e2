package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Traces;
import io.gradiode.model.TermHandle;
import io.gradiode.model.Variable;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Named terms of generated models: their handles, names and values. */
class TermsTest {

  /** {@code MODEL} of an unknown type, for handles that are looked up by name. */
  private static final class Shown<M> {
    private final CompiledModel<M> model;

    Shown(CompiledModel<M> model) {
      this.model = model;
    }

    Variable<M> variable(String name) {
      return Stream.of(model.states(), model.terms(), model.observables(), model.inputs())
          .<Variable<M>>flatMap(List::stream)
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    Map<String, double[]> generate(double[] parameters, Experiment<M> experiment, String... names) {
      final Traces<M> traces = model.generate(parameters, experiment);
      assertTrue(traces.isCompleted(), traces::toString);
      return Stream.of(names)
          .collect(Collectors.toMap(name -> name, name -> traces.of(variable(name))));
    }
  }

  /** Traub and Miles's neuron, see {@code SampleModel}, with a name for each current. */
  private static final String NEURON =
      """
      dv/dt = (I_l - I_na - I_k + I)/C_m : mV
      I_l  = g_l*(E_l - v) : pA
      I_na = g_na*m**3*h*(v - E_na) : pA
      I_k  = g_k*n**4*(v - E_k) : pA
      dm/dt = 0.32*(mV**-1)*(13*mV - u)/(exp((13*mV - u)/(4*mV)) - 1)/ms*(1 - m)
            - 0.28*(mV**-1)*(u - 40*mV)/(exp((u - 40*mV)/(5*mV)) - 1)/ms*m : 1
      dn/dt = 0.032*(mV**-1)*(15*mV - u)/(exp((15*mV - u)/(5*mV)) - 1)/ms*(1 - n)
            - 0.5*exp((10*mV - u)/(40*mV))/ms*n : 1
      dh/dt = 0.128*exp((17*mV - u)/(18*mV))/ms*(1 - h) - 4/(1 + exp((40*mV - u)/(5*mV)))/ms*h : 1
      u = v - V_t : mV
      active = v > -40*mV and m > 0.5 : boolean
      spare = v*g_l : pA
      C_m  = 200*pF : pF
      E_l  = -65*mV : mV
      E_k  = -90*mV : mV
      E_na = 50*mV : mV
      V_t  = -63*mV : mV
      I    : pA (input)
      g_l  : nS
      g_na : nS
      g_k  : nS
      """;

  private static final double[] CONDUCTANCES = {10.0, 20_000.0, 6_000.0};

  @Test
  void currentsOfANeuronAreThoseComputedByHand() {
    currents(new Shown<>(CompiledModels.of(NEURON, "v = E_l", "v")));
  }

  private static <M> void currents(Shown<M> neuron) {
    final double[] times = IntStream.rangeClosed(0, 400).mapToDouble(i -> 0.05e-3 * i).toArray();
    Experiment<M> experiment = Experiment.of(neuron.model);
    experiment =
        experiment
            .inject(
                neuron.model.inputs().get(0),
                Signal.steps(0.0, 2e-3, 12e-3).values(0.0, 900.0, -50.0))
            .starting(neuron.variable("h"), 0.9)
            .dose(neuron.variable("v"), 15e-3, 30.0)
            .sample(times);
    final Map<String, double[]> all =
        neuron.generate(
            CONDUCTANCES,
            experiment,
            "v",
            "m",
            "n",
            "h",
            "I",
            "I_l",
            "I_na",
            "I_k",
            "u",
            "active",
            "spare");
    boolean spiked = false;
    for (int k = 0; k < times.length; k++) {
      final double v = all.get("v")[k];
      final double m = all.get("m")[k];
      final double h = all.get("h")[k];
      final double n = all.get("n")[k];
      assertEquals(10.0 * (-65.0 - v), all.get("I_l")[k], 1e-9);
      assertEquals(20_000.0 * m * m * m * h * (v - 50.0), all.get("I_na")[k], 1e-6);
      assertEquals(6_000.0 * n * n * n * n * (v + 90.0), all.get("I_k")[k], 1e-6);
      assertEquals(v + 63.0, all.get("u")[k], 1e-12);
      assertEquals(10.0 * v, all.get("spare")[k], 1e-9);
      assertEquals(v > -40.0 && m > 0.5 ? 1.0 : 0.0, all.get("active")[k]);
      assertEquals(
          times[k] < 2e-3 ? 0.0 : times[k] < 12e-3 ? 900.0 : -50.0, all.get("I")[k], 1e-12);
      spiked |= all.get("active")[k] > 0.0;
    }
    assertTrue(spiked);
    assertEquals(0.9, all.get("h")[0]);
  }

  @Test
  void termsOfASwitchedModelAreThoseOfThePresentBranch() {
    branches(
        new Shown<>(
            CompiledModels.of(
                """
                dx/dt = gain*lit/second : 1
                lit = (t % period) < span : boolean
                phase = floor(t/period) : integer
                idle = where(x > 1, 5, 7) : 1
                gain : 1
                period : second
                span : second
                """,
                "", "x")));
  }

  private static <M> void branches(Shown<M> clock) {
    final Map<String, double[]> all =
        clock.generate(
            new double[] {1.0, 2.0, 0.5},
            Experiment.of(clock.model).sample(0.0, 0.25, 0.5, 1.0, 2.0, 2.25, 5.0, 6.25),
            "x",
            "lit",
            "phase",
            "idle");
    assertEquals("[1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0]", text(all.get("lit")));
    assertEquals("[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 2.0, 3.0]", text(all.get("phase")));
    assertEquals("[7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 5.0, 5.0]", text(all.get("idle")));
  }

  private static String text(double[] values) {
    return java.util.Arrays.toString(values);
  }

  /** Names that would be equal as constants. */
  @Test
  void namesOfStatesAndTermsGiveWayToThoseOfParametersAndObservables() {
    final String type =
        """
        package m;
        import static m.ClashModel.*;
        import io.gradiode.model.*;
        @io.gradiode.annotation.OdeModel(
            equations = "dv/dt = (V - v - gL)/second : 1\\n dx/dt = -x/second : 1\\n"
                + "g_l = x*v : 1\\n gL = g_l + V : 1\\n model = v + x : 1\\n"
                + "v_State = x*x : 1\\n V : 1",
            observables = "X = model*v_State : 1")
        public interface Clash {
          ParameterHandle<Clash> A = V;
          ObservableHandle<Clash> B = X;
          StateHandle<Clash> C = v;
          StateHandle<Clash> D = X_STATE;
          TermHandle<Clash> E = g_l;
          TermHandle<Clash> F = MODEL_TERM;
          TermHandle<Clash> G = V_STATE;
        }
        """;
    final CompiledModel<?> model = CompiledModels.compile("m.Clash", type);
    assertEquals(List.of("v", "x"), names(model.states()));
    assertEquals(List.of("g_l", "gL", "model", "v_State"), names(model.terms()));
  }

  private static List<String> names(List<? extends Variable<?>> variables) {
    return variables.stream().map(Variable::name).toList();
  }

  @Test
  void longTermsAreSplitAsEverythingElse() {
    final String terms =
        IntStream.range(0, 400)
            .mapToObj(i -> "a" + i + " = exp(x*" + i + "/100)*sin(b + x) : 1\n")
            .collect(Collectors.joining());
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                "m.Long",
                CompiledModels.source(
                    "m", "Long", "dx/dt = -b*x/second : 1\nb : 1\n" + terms, "x = 1", "x")));
    assertTrue(output.sources().get("m.LongSensitivities").contains("termsPart2("));
    assertTrue(
        ClassFiles.codeLengths(output.classes().get("m.LongSensitivities")).values().stream()
            .allMatch(length -> length < 8000));
    final CompiledModel<?> model = output.model("m.Long");
    final double[] values = new double[model.kernel().termCount()];
    model
        .kernel()
        .terms(
            0.0,
            new double[] {0.7},
            new double[] {0.2},
            new double[1],
            values,
            new double[model.kernel().scratchLength()]);
    for (final TermHandle<?> term : model.terms()) {
      assertEquals(
          Math.exp(0.7 * term.index() / 100.0) * Math.sin(0.9), values[term.index()], 1e-12);
    }
  }
}
