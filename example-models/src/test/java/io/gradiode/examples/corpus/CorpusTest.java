package io.gradiode.examples.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published model compiles without a warning, for the build stops at warnings; it can be
 * solved, and its sensitivities are right.
 */
final class CorpusTest {

  static List<Entry<?>> models() {
    return Corpus.ENTRIES;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void sensitivitiesAgreeWithDifferences(Entry<?> entry) {
    final Comparison.Row worst = entry.comparison().worst();
    assertTrue(worst.relative() <= entry.agreement(), worst::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void gradientsProveThemselves(Entry<?> entry) {
    final GradientCheck check = entry.gradientCheck();
    assertTrue(check.passed(), check::toString);
  }
}
