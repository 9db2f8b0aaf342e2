package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.gradiode.processor.schedule.SparsePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Indices as text that the runtime reads: an initializer takes eight bytes of bytecode for each,
 * and a method may have 8000.
 */
final class IndexTexts {

  /** What an initializer holds. */
  private static final int MOST_WRITTEN_OUT = 100;

  /** A string constant may have 65535 bytes. */
  private static final int LONGEST_CONSTANT = 60_000;

  private static final int LINE = 90;

  /** JavaPoet adds the indentation of the member. */
  private static final String INDENT = "        ";

  private IndexTexts() {}

  /** An array of indices, after {@code return} or a sign of equality. */
  static CodeBlock array(List<Integer> indices) {
    if (indices.size() <= MOST_WRITTEN_OUT) {
      return CodeBlock.of("new int[] {$L}", joined(indices, ", "));
    }
    final List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int each : indices) {
      if (line.length() + 8 > LINE) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.length() == 0 ? "" : " ").append(each);
    }
    lines.add(line.toString());
    return CodeBlock.of("\n    $T.indices($L)", RuntimeNames.PATTERN, blocks(lines));
  }

  /** A pattern, after a sign of equality. */
  static CodeBlock pattern(SparsePattern pattern) {
    return pattern.rows().isEmpty()
        ? CodeBlock.of("$T.parse()", RuntimeNames.PATTERN)
        : CodeBlock.of("\n    $T.parse($L)", RuntimeNames.PATTERN, blocks(lines(pattern)));
  }

  /** A list of patterns of one row each, after a sign of equality. */
  static CodeBlock patterns(SparsePattern pattern) {
    return CodeBlock.of("\n    $T.rows($L)", RuntimeNames.PATTERN, blocks(lines(pattern)));
  }

  private static List<String> lines(SparsePattern pattern) {
    return pattern.rows().stream()
        .map(row -> (joined(row.states(), " ") + bar(row.parameters())).strip())
        .toList();
  }

  private static String bar(List<Integer> parameters) {
    return parameters.isEmpty() ? "" : " | " + joined(parameters, " ");
  }

  private static String joined(List<Integer> indices, String separator) {
    return indices.stream().map(String::valueOf).collect(Collectors.joining(separator));
  }

  /** Text blocks, each of whole lines. */
  private static String blocks(List<String> lines) {
    final StringBuilder text = new StringBuilder("\n" + INDENT + "\"\"\"\n");
    int length = 0;
    for (String line : lines) {
      if (length + line.length() >= LONGEST_CONSTANT) {
        text.append(INDENT).append("\"\"\",\n").append(INDENT).append("\"\"\"\n");
        length = 0;
      }
      text.append(line.isEmpty() ? "" : INDENT).append(line).append('\n');
      length += line.length() + 1;
    }
    return text.append(INDENT).append("\"\"\"").toString();
  }
}
