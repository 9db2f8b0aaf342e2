package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generated code, compared as text: looks matter. {@code -Dgradiode.golden.update=true} rewrites
 * {@code expected/}, to be reviewed in the diff.
 */
class GoldenTest {

  private static final Path EXPECTED = Path.of("src/test/resources/expected");

  @ParameterizedTest
  @EnumSource(SampleModel.class)
  void generatedCodeIsAsExpected(SampleModel sample) throws IOException {
    final Map<String, String> sources =
        CompiledModels.output(Map.of(sample.qualified(), sample.source())).sources();
    assertEquals(sample == SampleModel.BACKWARD_DECAY ? 3 : 2, sources.size());
    for (Map.Entry<String, String> each : sources.entrySet()) {
      final String file = each.getKey().replace("sample.", "") + ".java";
      if (Boolean.getBoolean("gradiode.golden.update")) {
        Files.createDirectories(EXPECTED);
        Files.writeString(EXPECTED.resolve(file), each.getValue());
      }
      assertEquals(Files.readString(EXPECTED.resolve(file)), each.getValue(), file);
    }
  }

  @Test
  void equalInputGivesEqualBytes() {
    final Map<String, String> alone = new TreeMap<>();
    for (SampleModel sample : SampleModel.values()) {
      alone.putAll(CompiledModels.output(Map.of(sample.qualified(), sample.source())).sources());
    }
    assertEquals(alone, CompiledModels.output(SampleModel.sources()).sources());
  }

  @Test
  void symjaGivesEqualBytesEveryTime() {
    final Map<String, String> sources =
        Map.of("sample.HodgkinHuxley", SampleModel.HODGKIN_HUXLEY.source());
    final List<String> options = List.of("-Agradiode.algebra=symja");
    assertEquals(
        CompiledModels.run(sources, options).sources(),
        CompiledModels.run(sources, options).sources());
  }
}
