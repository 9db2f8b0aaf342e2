package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void isIndentedAndKeepsTheOrder() {
    Map<String, Object> inner = new java.util.TreeMap<>(Map.of("a", 1, "b", List.of()));
    Map<String, Object> value =
        new java.util.TreeMap<>(
            Map.of(
                "list",
                List.of(1.5, 2.0),
                "nested",
                List.of(List.of(1, 2), List.of(3)),
                "object",
                inner,
                "yes",
                true));
    assertEquals(
        """
        {
          "list": [1.5, 2.0],
          "nested": [
            [1, 2],
            [3]
          ],
          "object": {
            "a": 1,
            "b": []
          },
          "yes": true
        }
        """,
        Json.of(value));
  }

  @Test
  void numbersReadBackToTheSameBits() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      Object back = JsonReader.read(Json.of(Map.of("x", number))).get("x");
      assertEquals(Double.isFinite(number) ? (Object) number : JsonReader.NULL, back);
    }
    for (double number : new double[] {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 1e22}) {
      assertEquals(number, JsonReader.read(Json.of(Map.of("x", number))).get("x"));
    }
  }

  @Test
  void whatIsNoNumberIsNull() {
    for (double number : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      assertEquals("{\n  \"x\": null\n}\n", Json.of(Map.of("x", number)));
    }
  }

  @Test
  void anyTextReadsBack() {
    for (String text : new String[] {"", "\"\\\n\t\u0000", "χ² ≤ 1 µV", "\uD83E\uDDE0", "/</x>"}) {
      Map<String, Object> back = JsonReader.read(Json.of(Map.of(text, text)));
      assertEquals(Map.of(text, text), back);
    }
  }
}
