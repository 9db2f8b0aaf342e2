package io.gradiode.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Networks of reactions, as many as species, each with a constant of its own: equal sizes give
 * equal texts.
 *
 * <p>Reaction i uses up species i, so that each is used; it makes one that lies near in a tree, so
 * that everything hangs together; half of the reactions need a second species, drawn from all.
 */
public final class MassAction {

  private final int size;
  private final boolean hill;

  private MassAction(int size, boolean hill) {
    this.size = size;
    this.hill = hill;
  }

  /** {@code A → B} and {@code A + B → C} with rates {@code k*a} and {@code k*a*b}. */
  public static MassAction ofSize(int size) {
    return new MassAction(size, false);
  }

  /** The same with rates that saturate, each held back by one more species. */
  public static MassAction withHillTerms(int size) {
    return new MassAction(size, true);
  }

  /** The equations; without blanks, as a text has 65535 characters at most. */
  public String equations() {
    final Random random = new Random(size);
    final StringBuilder text = new StringBuilder();
    final List<StringBuilder> rates =
        new ArrayList<>(IntStream.range(0, size).mapToObj(i -> new StringBuilder()).toList());
    for (int i = 0; i < size; i++) {
      final SortedSet<Integer> used = new TreeSet<>(List.of(i));
      if (random.nextBoolean()) {
        used.add(random.nextInt(size));
      }
      final int made = i == 0 ? size - 1 : Math.max(0, i - 1 - random.nextInt(10));
      final String reaction = "v" + i;
      text.append(reaction).append("=k").append(i).append(rate(used, random)).append(":Hz\n");
      used.forEach(each -> rates.get(each).append('-').append(reaction));
      rates.get(made).append('+').append(reaction);
    }
    for (int i = 0; i < size; i++) {
      text.append("ds").append(i).append("/dt=").append(rates.get(i)).append(":1\n");
    }
    return text
        + IntStream.range(0, size).mapToObj(i -> "k" + i + ":Hz\n").collect(Collectors.joining());
  }

  private String rate(SortedSet<Integer> used, Random random) {
    final StringBuilder rate = new StringBuilder();
    for (int each : used) {
      rate.append("*s").append(each).append(hill ? "/(1+s" + each + ")" : "");
    }
    return hill ? rate + "/(1+s" + random.nextInt(size) + "**4)" : rate.toString();
  }

  /** Initial values that differ. */
  public String initial() {
    return IntStream.range(0, size)
        .mapToObj(i -> "s" + i + "=" + (1 + i % 7))
        .collect(Collectors.joining(";"));
  }

  /** An annotated type. */
  public String source(String packageName, String type) {
    return CompiledModels.source(packageName, type, equations(), initial(), "");
  }
}
