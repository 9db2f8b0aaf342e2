package io.gradiode.processor.schedule;

import java.util.HashSet;
import java.util.Set;

/** Gives out identifiers, each once. */
final class Names {

  /** Words that cannot name a variable, and types that generated code names in expressions. */
  private static final Set<String> RESERVED =
      Set.of(
          "_",
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "yield",
          "Arrays",
          "ErrorFunction",
          "Exprel",
          "Finite",
          "Pivot",
          "Quotients",
          "Logarithm",
          "Math");

  private final Set<String> taken;

  Names() {
    taken = new HashSet<>(RESERVED);
  }

  private Names(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** A scope within this one: what it gives out is not taken here. */
  Names scope() {
    return new Names(taken);
  }

  /**
   * The wanted name, or the nearest one that is free: {@code class_}, {@code rate2}, {@code k1_2}.
   */
  String allocate(String wanted) {
    final boolean endsWithDigit = Character.isDigit(wanted.charAt(wanted.length() - 1));
    final String stem = endsWithDigit ? wanted + "_" : wanted;
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = RESERVED.contains(wanted) && i == 2 ? wanted + "_" : stem + i;
    }
    return name;
  }

  /** The first of the wanted names that is free, or a variant of the last. */
  String allocate(String... wanted) {
    for (String each : wanted) {
      if (taken.add(each)) {
        return each;
      }
    }
    return allocate(wanted[wanted.length - 1]);
  }

  /** {@code <first><Rest>}, as {@code preyByBirth} from {@code prey}, {@code By}, {@code birth}. */
  static String camelCase(String first, String... rest) {
    final StringBuilder name = new StringBuilder(first);
    for (String each : rest) {
      name.append(Character.toUpperCase(each.charAt(0))).append(each.substring(1));
    }
    return name.toString();
  }
}
