package io.gradiode.processor.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What JavaPoet lays out in its own way is laid out here as google-java-format does. */
final class FileLayout {

  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n\\1 \\* (.*)\\n\\1 \\*/$");

  /** The head of a method whose parameters JavaPoet has broken over lines. */
  private static final Pattern METHOD_HEAD =
      Pattern.compile("(?m)^  ((?:public|private) [^=;{}()\\n]*)\\(([^=;{}()]*)\\) \\{$");

  private FileLayout() {}

  static String of(String text) {
    final Matcher javadoc = SHORT_JAVADOC.matcher(text);
    final String shortened =
        javadoc.replaceAll(
            match -> {
              final String line = match.group(1) + "/** " + match.group(2) + " */";
              return Matcher.quoteReplacement(line.length() <= Layout.WIDTH ? line : match.group());
            });
    return METHOD_HEAD
        .matcher(shortened.replaceAll("(?m) +$", "").replace("() {\n  }", "() {}"))
        .replaceAll(match -> Matcher.quoteReplacement(head(match.group(1), match.group(2))));
  }

  private static String head(String start, String parameterText) {
    final List<String> parameters = new ArrayList<>();
    Arrays.stream(parameterText.split(",")).map(String::strip).forEach(parameters::add);
    final String line = "  " + start + "(" + String.join(", ", parameters) + ") {";
    if (line.length() <= Layout.WIDTH) {
      return line;
    }
    final String together = "      " + String.join(", ", parameters) + ") {";
    return "  "
        + start
        + "(\n"
        + (together.length() <= Layout.WIDTH
            ? together
            : "      " + String.join(",\n      ", parameters) + ") {");
  }
}
