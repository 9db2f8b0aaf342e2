package io.gradiode.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Right sentences compile, wrong ones do not. */
class SentenceTest {

  private static final String DATA =
      "Experiment.of(LINE).observe(X, new double[] {0, 1}, new double[] {1, 2})";
  private static final String SPIKES =
      "Experiment.of(LeakyNeuron.MODEL).observe(LeakyNeuron.SPIKE, EventTimes.of(1, 2)"
          + ".standardDeviation(0.1)).until(3)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fit.of(LINE).to(DATA).estimate(SLOPE, within(0, 1)).run()",
        "Fit.of(LINE).to(DATA).fix(IDLE, 1).estimate(SLOPE, within(0, 1)).fix(INTERCEPT, 2).run()",
        "Fit.of(LINE).to(DATA).to(List.of(DATA)).estimate(SLOPE, within(1, 2).logScale())"
            + ".search(differentialEvolution().seed(42).polishEachRound())"
            + ".polish(levenbergMarquardt()).onProgress(Progress.bar()).run()",
        "Fit.of(LINE).to(DATA).tolerances(Tolerances.relative(1e-8)).onProgress(Progress.none())"
            + ".estimate(SLOPE, positive().startingAt(2)).differentiate(byFiniteDifferences())"
            + ".polish(bfgs()).run()",
        "Fit.of(LINE).to(DATA.named(\"dog\").with(SLOPE, OWN)).loss(huber(1.5)).estimate(OWN, positive())"
            + ".prior(OWN, logNormal(1, 0.5)).prior(SLOPE, normal(1, 1)).startingAt(OWN, 2).run()",
        "Fit.of(LINE).to(DATA).metric(meanSquare().from(1).normalizedBy(X, 0.01))"
            + ".estimateEach(SLOPE, within(0, 1)).keep(X, below(3).at(1, 2).within(0.5)).run()",
        "Fit.of(LINE).to(DATA).alsoMinimize(answer -> answer.value(0, X)).fix(OWN, 1)"
            + ".estimate(SLOPE, within(0, 1)).minimize(answer -> 1).run()",
        "Experiment.of(LINE).observe(X, Observations.of(new double[1], new double[1])"
            + ".noise(additive(OWN).and(proportional(0.1))).weights(t -> 1 / t)"
            + ".scaledBy(OWN).offsetBy(OWN))",
        "Fit.of(LeakyNeuron.MODEL).to(SPIKES).estimate(LeakyNeuron.TAU, within(0, 1))"
            + ".search(differentialEvolution(), gammaFactor(LeakyNeuron.SPIKE, 2e-3)).run()",
        "Fit.of(LeakyNeuron.MODEL).to(SPIKES).minimize(answer -> {"
            + "answer.addEventSlope(LeakyNeuron.SPIKE, 0, answer.eventCount(LeakyNeuron.SPIKE));"
            + "return answer.eventTime(LeakyNeuron.SPIKE, 0); })"
      })
  void compile(String sentence) {
    assertEquals(List.of(), errors(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fit.of(LINE).run()",
        "Fit.of(LINE).estimate(SLOPE, within(0, 1))",
        "Fit.of(LINE).fix(SLOPE, 1)",
        "Fit.of(LINE).to(DATA).run()",
        "Fit.of(LINE).to(DATA).fix(SLOPE, 1).run()",
        "Fit.of(LINE).to(DATA).polish(bfgs())",
        "Fit.of(LINE).to(DATA).search(differentialEvolution())",
        "Fit.of(LINE).to(DATA).estimate(SLOPE)",
        "Fit.of(LINE).to(DATA).estimate(\"slope\", within(0, 1))",
        "Fit.of(LINE).to(DATA).estimate(X, within(0, 1))",
        "Fit.of(LINE).to(DATA).estimate(LOTKA_VOLTERRA.parameters().get(0), within(0, 1))",
        "Fit.of(LINE).to(DATA).fix(LOTKA_VOLTERRA.parameters().get(0), 1)",
        "Fit.of(LINE).to(DATA).estimate(SLOPE, within(0, 1))"
            + ".estimate(LOTKA_VOLTERRA.parameters().get(0), within(0, 1)).run()",
        "Fit.of(LINE).to(DATA).estimate(SLOPE, within(0, 1)).polish(differentialEvolution())",
        "Fit.of(LINE).to(Experiment.of(LOTKA_VOLTERRA))",
        "Experiment.of(LINE).observe(LotkaVolterra.PREY, new double[1], new double[1])",
        "Experiment.of(LINE).inject(HodgkinHuxley.I, Signal.constant(1))",
        "Experiment.of(LINE).with(LOTKA_VOLTERRA.parameters().get(0), 1)",
        "Fit.of(LINE).to(DATA).estimate(SLOPE, within(0, 1)).run()"
            + ".estimate(LOTKA_VOLTERRA.parameters().get(0))",
        "Fit.of(LINE).to(DATA).loss(huber(1)).run()",
        "Fit.of(LINE).to(DATA).prior(X, normal(1, 1))",
        "Fit.of(LINE).to(DATA).prior(LOTKA_VOLTERRA.parameters().get(0), normal(1, 1))",
        "Fit.of(LINE).to(DATA).keep(SLOPE, near(1).at(1))",
        "Fit.of(LINE).to(DATA).keep(LotkaVolterra.PREY, near(1).at(1))",
        "Fit.of(LINE).to(DATA).estimateEach(OWN, positive())",
        "Fit.of(LINE).to(DATA).minimize(answer -> answer.value(0, LotkaVolterra.PREY))",
        "Experiment.of(LINE).with(LOTKA_VOLTERRA.parameters().get(0), OWN)",
        "LINE.values().set(LOTKA_VOLTERRA.parameters().get(0), 1)",
        "Experiment.of(LINE).observe(LeakyNeuron.SPIKE, EventTimes.of(1))",
        "Experiment.of(LeakyNeuron.MODEL).observe(LeakyNeuron.SPIKE, new double[1])",
        "Experiment.of(LeakyNeuron.MODEL).observe(LeakyNeuron.V, EventTimes.of(1))",
        "Fit.of(LINE).to(DATA).estimate(SLOPE, within(0, 1))"
            + ".search(differentialEvolution(), gammaFactor(LeakyNeuron.SPIKE, 2e-3))"
      })
  void doNotCompile(String sentence) {
    assertNotEquals(List.of(), errors(sentence));
  }

  private static List<String> errors(String sentence) {
    String source =
        """
        import static io.gradiode.fit.Differentiation.*;
        import static io.gradiode.kernels.Models.*;
        import static io.gradiode.objective.Domain.*;
        import static io.gradiode.objective.EventMeasure.*;
        import static io.gradiode.objective.Loss.*;
        import static io.gradiode.objective.Metric.*;
        import static io.gradiode.objective.Prior.*;
        import static io.gradiode.observation.Noise.additive;
        import static io.gradiode.observation.Noise.proportional;
        import static io.gradiode.observation.Target.*;
        import static io.gradiode.optimization.Optimizers.*;
        import io.gradiode.fit.*;
        import io.gradiode.integration.*;
        import io.gradiode.kernels.*;
        import io.gradiode.observation.*;
        import java.util.*;
        class Snippet {
          static final DataParameter OWN = DataParameter.named("own");
          Object sentence() {
            return %s;
          }
        }
        """
            .formatted(sentence.replace("DATA", DATA).replace("SPIKES", SPIKES));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ToolProvider.getSystemJavaCompiler()
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                System.getProperty("java.io.tmpdir"),
                "-XDshould-stop.ifNoError=FLOW"),
            null,
            List.of(new Snippet(source)))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  private static final class Snippet extends SimpleJavaFileObject {
    private final String source;

    Snippet(String source) {
      super(URI.create("string:///Snippet.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
