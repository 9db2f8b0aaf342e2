package io.gradiode.processor;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any bytes as the texts of a model. The ordinary build runs the inputs in {@code
 * AnyTextFuzzTestInputs}; CONTRIBUTING.md says how to search for new ones.
 */
class AnyTextFuzzTest {

  /**
   * Between equations, initial values, observables, time and units; threshold, reset and refractory
   * period; and name, condition, time and changes of an event.
   */
  private static final String SEPARATOR = "\n----\n";

  @FuzzTest(maxDuration = "10m")
  void survives(byte[] bytes) {
    final String text = AnyText.unescaped(new String(bytes, StandardCharsets.UTF_8));
    final List<String> texts = new ArrayList<>(Arrays.asList(text.split(SEPARATOR, 12)));
    final List<String> defaults = List.of("", "", "", "second", "");
    texts.addAll(defaults.subList(Math.min(texts.size(), 5), defaults.size()));
    AnyText.survives(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.subList(5, texts.size()));
  }
}
