package io.gradiode.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Nearest names, and lists of names that stay readable. */
public final class Suggestions {

  private static final int MOST_SUGGESTED = 3;
  private static final int MOST_LISTED = 12;
  private static final int LONGEST_COMPARED = 100;

  private Suggestions() {}

  /**
   * {@code Did you mean 'predation'?}, or the empty text when nothing is near.
   *
   * @param name what was written
   * @param known what could have been meant; earlier names win among equally near ones
   */
  public static String didYouMean(String name, Collection<String> known) {
    final List<String> near = near(name, known);
    return near.isEmpty()
        ? ""
        : near.stream().map(Quote::of).collect(Collectors.joining(" or ", "Did you mean ", "?"));
  }

  /**
   * The names within an edit distance of a third of the length of {@code name}, nearest first, at
   * most three. A difference in case only is always near.
   */
  public static List<String> near(String name, Collection<String> known) {
    if (name.length() > LONGEST_COMPARED) {
      return List.of();
    }
    return known.stream()
        .distinct()
        .filter(each -> Math.abs(each.length() - name.length()) <= radius(name))
        .filter(each -> distance(name, each) <= radius(name))
        .sorted(Comparator.comparingInt(each -> distance(name, each)))
        .limit(MOST_SUGGESTED)
        .toList();
  }

  /** The names separated by commas, the end of a long list counted only: {@code ...and 3 other}. */
  public static String list(Collection<String> names) {
    final String head = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return names.size() <= MOST_LISTED
        ? head
        : head + ", ...and " + (names.size() - MOST_LISTED) + " other";
  }

  private static int radius(String name) {
    return name.length() / 3;
  }

  /** Edit distance with transpositions of neighbors (optimal string alignment). */
  private static int distance(String from, String to) {
    if (from.toLowerCase(Locale.ROOT).equals(to.toLowerCase(Locale.ROOT))) {
      return 0;
    }
    final int[][] distance = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, from, to, i, j);
      }
    }
    return distance[from.length()][to.length()];
  }

  private static int step(int[][] distance, String from, String to, int i, int j) {
    final int replaced = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    final int edited = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
    final boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return Math.min(
        Math.min(replaced, edited), swapped ? distance[i - 2][j - 2] + 1 : Integer.MAX_VALUE);
  }
}
