package io.gradiode.processor.emit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java expression that knows where it may be broken. What does not fit on a line is broken as
 * google-java-format does: before every operator of the outermost level, or after every argument.
 */
sealed interface Layout {

  /** Columns of a line. */
  int WIDTH = 100;

  /** The text on one line. */
  String flat();

  /**
   * The text over as many lines as needed.
   *
   * @param column at which it begins
   * @param indent of the lines that enclose it
   */
  default String broken(int column, int indent) {
    return flat();
  }

  /** The text, broken only if it does not fit. */
  default String fit(int column, int indent) {
    return column + flat().length() <= WIDTH ? flat() : broken(column, indent);
  }

  private static String newLine(int indent) {
    return "\n" + " ".repeat(indent);
  }

  /** A name, a number, anything that is never broken. */
  record Atom(String text) implements Layout {
    @Override
    public String flat() {
      return text;
    }
  }

  /** Parentheses. */
  record Group(Layout inner) implements Layout {
    @Override
    public String flat() {
      return "(" + inner.flat() + ")";
    }

    @Override
    public String broken(int column, int indent) {
      return "(" + inner.fit(column + 1, indent) + ")";
    }
  }

  /** A sign. */
  record Minus(Layout inner) implements Layout {
    @Override
    public String flat() {
      return "-" + inner.flat();
    }

    @Override
    public String broken(int column, int indent) {
      return "-" + inner.fit(column + 1, indent);
    }
  }

  /**
   * Operands of one precedence.
   *
   * @param operators one less than operands
   */
  record Chain(List<Layout> operands, List<String> operators) implements Layout {
    @Override
    public String flat() {
      final StringBuilder text = new StringBuilder(operands.get(0).flat());
      for (int i = 1; i < operands.size(); i++) {
        text.append(' ').append(operators.get(i - 1)).append(' ').append(operands.get(i).flat());
      }
      return text.toString();
    }

    @Override
    public String broken(int column, int indent) {
      final int inner = indent + 4;
      final StringBuilder text = new StringBuilder(operands.get(0).fit(column, inner));
      for (int i = 1; i < operands.size(); i++) {
        final String operator = operators.get(i - 1) + " ";
        text.append(newLine(inner)).append(operator);
        text.append(operands.get(i).fit(inner + operator.length(), inner));
      }
      return text.toString();
    }
  }

  /** A call with its arguments. */
  record Call(String function, List<Layout> arguments) implements Layout {
    @Override
    public String flat() {
      return arguments.stream()
          .map(Layout::flat)
          .collect(Collectors.joining(", ", function + "(", ")"));
    }

    @Override
    public String broken(int column, int indent) {
      final int inner = indent + 4;
      final String all = arguments.stream().map(Layout::flat).collect(Collectors.joining(", "));
      if (inner + all.length() + 1 <= WIDTH) {
        return function + "(" + newLine(inner) + all + ")";
      }
      return arguments.stream()
          .map(each -> each.fit(inner, inner))
          .collect(Collectors.joining("," + newLine(inner), function + "(" + newLine(inner), ")"));
    }
  }

  /**
   * An assignment, its further lines indented relative to the first.
   *
   * @param left with everything before the sign
   * @param right the value
   * @param indent of the statement
   */
  static String assignment(String left, Layout right, int indent) {
    final String line = left + " " + right.flat() + ";";
    if (indent + line.length() <= WIDTH) {
      return line;
    }
    final int inner = indent + 4;
    final String lines = left + newLine(inner) + right.fit(inner, inner) + ";";
    return lines.replace(newLine(indent), "\n");
  }
}
