package io.gradiode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON by the letter of RFC 8259; throws at anything else. */
final class JsonReader {

  /** What {@code null} is read as. */
  static final Object NULL = "null";

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  @SuppressWarnings("unchecked") // the text is an object or this fails
  static Map<String, Object> read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.space();
    if (reader.at != text.length()) {
      throw new IllegalArgumentException("more text at " + reader.at);
    }
    return (Map<String, Object>) value;
  }

  private Object value() {
    space();
    char c = text.charAt(at);
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return string();
    }
    for (String word : List.of("true", "false", "null")) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("null") ? NULL : (Object) word.equals("true");
      }
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw new IllegalArgumentException("no value at " + at + ": " + text.substring(at));
    }
    at = number.end();
    return Double.valueOf(number.group());
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    expect('{');
    while (!ends('}', object.isEmpty())) {
      space();
      String key = string();
      space();
      expect(':');
      if (object.put(key, value()) != null) {
        throw new IllegalArgumentException("key twice: " + key);
      }
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    expect('[');
    while (!ends(']', array.isEmpty())) {
      array.add(value());
    }
    return array;
  }

  /** Whether a list ends here; else the comma between its items is taken. */
  private boolean ends(char close, boolean first) {
    space();
    if (text.charAt(at) == close) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
    }
    return false;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    expect('"');
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw new IllegalArgumentException("control character at " + at);
      }
      if (c == '\\') {
        c = text.charAt(at++);
        if (c == 'u') {
          c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
        } else if (c != '"' && c != '\\') {
          throw new IllegalArgumentException("unknown escape at " + at);
        }
      }
      string.append(c);
    }
    at++;
    return string.toString();
  }

  private void expect(char c) {
    if (text.charAt(at) != c) {
      throw new IllegalArgumentException("no " + c + " at " + at + ": " + text.substring(at));
    }
    at++;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
