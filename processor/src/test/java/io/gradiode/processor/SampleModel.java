package io.gradiode.processor;

import io.gradiode.CompiledModel;
import io.gradiode.model.SensitivityKernel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The models of {@code good/}: what generated code looks like, and parameters to try it with. */
enum SampleModel {
  LOTKA_VOLTERRA("LotkaVolterra", "1.1 0.4 0.1 0.4"),
  HODGKIN_HUXLEY("HodgkinHuxley", "1e-8 2e-5 6e-6"),
  DOSED_DRUG("DosedDrug", "1.2 0.3 20.0 0.8"),
  CHAINED_START("ChainedStart", "0.7 1.3"),
  AWKWARD_NAMES("AwkwardNames", "0.5 1.5 2.5 0.7 1.1"),
  NO_PARAMETERS("NoParameters", ""),
  EVERY_FUNCTION("EveryFunction", "0.7 1.3"),
  SWITCHED_CLOCK("SwitchedClock", "0.7 0.3 1.9 0.8 0.11 0.17"),
  ADAPTING_NEURON("AdaptingNeuron", "0.02 -0.07 -0.065 -0.05 0.1 0.003 0.002"),
  BOUNCING_BALL("BouncingBall", "9.8 0.1 0.9 1.3 2.1"),
  DRIVEN_CASCADE(
      "DrivenCascade", "1.3 0.4 1.1 0.7 0.5 0.3 0.45 0.8 2.5 0.2 0.1 0.6 0.05 0.35 0.55 0.3 0.1"),
  BACKWARD_DECAY("BackwardDecay", "0.7 0.3");

  private final String type;
  private final String values;

  SampleModel(String type, String values) {
    this.type = type;
    this.values = values;
  }

  /** Simple name of the annotated type. */
  String type() {
    return type;
  }

  /** Qualified name of the annotated type. */
  String qualified() {
    return "sample." + type;
  }

  /** Values of the parameters, none zero. */
  double[] parameters() {
    return Arrays.stream(values.split(" ", -1))
        .filter(each -> !each.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** Its file. */
  String source() {
    return resource("/good/" + type + ".java");
  }

  SensitivityKernel kernel() {
    return model().kernel();
  }

  CompiledModel<?> model() {
    return CompiledModels.compile(qualified(), source());
  }

  /** All files, by qualified name. */
  static Map<String, String> sources() {
    final Map<String, String> sources = new TreeMap<>();
    List.of(SampleModel.values()).forEach(each -> sources.put(each.qualified(), each.source()));
    return sources;
  }

  static String resource(String path) {
    try (InputStream stream = SampleModel.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
