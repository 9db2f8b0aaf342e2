package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.SensitivityKernel;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large networks compile, in time, within the limits of class files and of HotSpot. */
class MassActionTest {

  @ParameterizedTest
  @ValueSource(ints = {100, 500, 1000})
  void compile(int size) {
    final long start = System.nanoTime();
    final CompiledModels.Output output =
        CompiledModels.output(Map.of("m.Net", MassAction.ofSize(size).source("m", "Net")));
    System.out.printf("%d: %.1f s%n", size, (System.nanoTime() - start) / 1e9);
    output.sources().forEach((name, text) -> System.out.println(name + " " + text.length()));
    output
        .classes()
        .forEach(
            (type, bytes) ->
                ClassFiles.codeLengths(bytes)
                    .forEach(
                        (method, length) ->
                            assertTrue(length <= 8000, type + "." + method + ": " + length)));
    final SensitivityKernel kernel = output.model("m.Net").kernel();
    assertEquals(size, kernel.stateCount());
  }
}
