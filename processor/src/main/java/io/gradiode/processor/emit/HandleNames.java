package io.gradiode.processor.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of handles in constant case: {@code g_l → G_L}, {@code gNa → G_NA}. Where two would be
 * equal, all of them get their kind as suffix, {@code V_PARAMETER}; if that does not help, the name
 * as the user wrote it.
 */
final class HandleNames {

  private final Set<String> known;
  private final List<String> symbols = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();

  /**
   * @param known names that are taken; copied
   */
  HandleNames(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Adds a symbol and returns its place. */
  int add(String symbol, String kind) {
    symbols.add(symbol);
    kinds.add(kind);
    return symbols.size() - 1;
  }

  /** The names, by place. */
  List<String> names() {
    final Map<String, Integer> plain = new HashMap<>();
    known.forEach(name -> plain.put(name, 1));
    final Map<String, Integer> suffixed = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      plain.merge(constantCase(symbols.get(i)), 1, Integer::sum);
      suffixed.merge(suffixed(i), 1, Integer::sum);
    }
    final Set<String> taken = new HashSet<>(known);
    final List<String> names = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      final String constant = constantCase(symbols.get(i));
      final boolean kindHelps = suffixed.get(suffixed(i)) == 1 && !plain.containsKey(suffixed(i));
      final String chosen =
          plain.get(constant) == 1 ? constant : kindHelps ? suffixed(i) : symbols.get(i);
      names.add(free(chosen, taken));
    }
    return names;
  }

  private static String free(String wanted, Set<String> taken) {
    String name = javax.lang.model.SourceVersion.isKeyword(wanted) ? wanted + "_" : wanted;
    while (!taken.add(name)) {
      name = name + "_";
    }
    return name;
  }

  private String suffixed(int i) {
    return constantCase(symbols.get(i)) + "_" + kinds.get(i);
  }

  static String constantCase(String name) {
    final StringBuilder constant = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      final char each = name.charAt(i);
      final boolean hump =
          i > 0 && Character.isUpperCase(each) && Character.isLowerCase(name.charAt(i - 1));
      constant.append(hump ? "_" : "").append(Character.toUpperCase(each));
    }
    return constant.toString();
  }
}
