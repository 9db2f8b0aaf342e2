package io.gradiode.tables;

/**
 * The head of a column, {@code conc [mg/l]}.
 *
 * @param name without the unit
 * @param unit empty if there is none
 */
record Header(String name, String unit) {

  static Header of(String text) {
    final String head = text.strip();
    final int bracket = head.lastIndexOf('[');
    return bracket > 0 && head.endsWith("]")
        ? new Header(
            head.substring(0, bracket).strip(),
            head.substring(bracket + 1, head.length() - 1).strip())
        : new Header(head, "");
  }
}
