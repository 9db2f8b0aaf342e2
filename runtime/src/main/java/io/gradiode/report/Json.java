package io.gradiode.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes values as JSON (RFC 8259): maps as objects in their order, lists as arrays, strings,
 * booleans, whole numbers, and doubles in the shortest form that reads back to the same bits. JSON
 * has no NaN and no infinity: they are {@code null}.
 */
final class Json {

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  /** A value of maps, lists, strings, booleans and numbers as text, indented by two spaces. */
  static String of(Map<String, ?> value) {
    final Json json = new Json();
    json.write(value, "\n");
    return json.text.append('\n').toString();
  }

  private void write(Object value, String lineBreak) {
    if (value instanceof Map<?, ?> map) {
      writeItems('{', map.entrySet().iterator(), '}', lineBreak);
    } else if (value instanceof List<?> list) {
      final boolean nested = list.stream().anyMatch(v -> v instanceof Map || v instanceof List);
      writeItems('[', list.iterator(), ']', nested ? lineBreak : "");
    } else if (value instanceof Map.Entry<?, ?> entry) {
      writeString(entry.getKey().toString());
      text.append(": ");
      write(entry.getValue(), lineBreak);
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      text.append("null");
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      writeString(value.toString());
    }
  }

  /** On lines of their own, unless the line break is empty. */
  private void writeItems(char open, Iterator<?> items, char close, String lineBreak) {
    final String inner = lineBreak.isEmpty() ? "" : lineBreak + "  ";
    text.append(open);
    final boolean some = items.hasNext();
    while (items.hasNext()) {
      text.append(inner);
      write(items.next(), inner);
      if (items.hasNext()) {
        text.append(inner.isEmpty() ? ", " : ",");
      }
    }
    text.append(some ? lineBreak : "").append(close);
  }

  private void writeString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      final char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
