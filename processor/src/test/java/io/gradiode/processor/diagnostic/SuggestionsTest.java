package io.gradiode.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private static final List<String> KNOWN =
      List.of("predation", "prey", "predator", "birth", "death", "g_na", "g_kd", "V_t");

  @ParameterizedTest
  @CsvSource({
    "predaton, Did you mean 'predation' or 'predator'?",
    "PREY, Did you mean 'prey'?",
    "prye, Did you mean 'prey'?",
    "v_t, Did you mean 'V_t'?",
    "g_n, Did you mean 'g_na'?",
    "x, ''",
    "immigration, ''",
  })
  void nearestNamesAreSuggested(String name, String sentence) {
    assertEquals(sentence, Suggestions.didYouMean(name, KNOWN));
  }

  @Test
  void atMostThreeAreSuggested() {
    assertEquals(
        List.of("rate1", "rate2", "rate3"),
        Suggestions.near("rate", List.of("rate1", "rate2", "rate3", "rate4")));
  }

  @Test
  void longListsAreCounted() {
    final List<String> names = IntStream.range(0, 15).mapToObj(i -> "n" + i).toList();
    assertEquals(
        "n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, ...and 3 other",
        Suggestions.list(names));
  }
}
