package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.CompiledModels;
import io.gradiode.processor.RepositoryModels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is said of the models in this repository that are meant to be copied. */
class NoFalseAlarmTest {

  static Stream<Arguments> models() {
    return RepositoryModels.all().stream().map(each -> Arguments.of(each.name(), each));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void nothingIsSaidOf(String name, RepositoryModels.Model model) {
    final List<String> options = List.of("-proc:only", "-Agradiode.algebra=native");
    assertEquals(List.of(), CompiledModels.run(model.sources(), options).messages());
  }
}
