package io.gradiode.processor.schedule.rule;

import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Greedy sharing of pairs within groups whose members may be taken in any order: the factors of
 * products, the terms of sums. As long as some pair occurs twice, the most frequent one becomes a
 * member of its own; among equally frequent ones, that which was met first.
 */
final class PairSharing {

  /** Keeps the quadratic number of pairs small. Longer groups are left alone. */
  private static final int LONGEST_GROUP = 64;

  private final PairMaker maker;
  private final List<List<Member>> groups = new ArrayList<>();
  private final Map<Pair, Occurrences> occurrences = new HashMap<>();
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingInt(Candidate::count)
              .reversed()
              .thenComparingInt(Candidate::firstMet));

  PairSharing(PairMaker maker) {
    this.maker = maker;
  }

  /** {@code coefficient * node}; the coefficient of a factor is 1. */
  record Member(int node, Rational coefficient) {}

  /** {@code left} with {@code ratio * right}. */
  record Pair(int left, int right, Rational ratio) {}

  /** Makes the node that stands for a pair. */
  interface PairMaker {
    int node(Pair pair);
  }

  private record Candidate(Pair pair, int count, int firstMet) {}

  private static final class Occurrences {
    private final int firstMet;
    private final Set<Integer> groups = new LinkedHashSet<>();
    private int count;

    Occurrences(int firstMet) {
      this.firstMet = firstMet;
    }
  }

  /** Adds a group and returns its number. */
  int add(List<Member> members) {
    groups.add(new ArrayList<>(members));
    final int group = groups.size() - 1;
    count(group, 1, node -> true);
    return group;
  }

  /** The members of a group as they are now. */
  List<Member> members(int group) {
    return List.copyOf(groups.get(group));
  }

  /** Shares until no pair occurs twice. */
  void shareAll() {
    while (!candidates.isEmpty()) {
      final Candidate best = candidates.poll();
      final Occurrences present = occurrences.get(best.pair());
      if (present.count == best.count() && present.count > 1) {
        share(best.pair(), List.copyOf(present.groups));
      }
    }
  }

  private void share(Pair pair, List<Integer> affected) {
    final int shared = maker.node(pair);
    // Only their pairs change: recounting all would make long groups quadratic at each step.
    final IntPredicate changes =
        node -> node == pair.left() || node == pair.right() || node == shared;
    for (int group : affected) {
      count(group, -1, changes);
      while (replaceOnce(groups.get(group), pair, shared)) {
        // As often as the pair occurs: twice in n*n*n*n.
      }
      count(group, 1, changes);
    }
  }

  private static boolean replaceOnce(List<Member> members, Pair pair, int shared) {
    for (int i = 0; i < members.size(); i++) {
      final Member left = members.get(i);
      if (left.node() == pair.left()) {
        final Member right = new Member(pair.right(), left.coefficient().multiply(pair.ratio()));
        final int j = indexOfOther(members, right, i);
        if (j >= 0) {
          members.set(Math.min(i, j), new Member(shared, left.coefficient()));
          members.remove(Math.max(i, j));
          return true;
        }
      }
    }
    return false;
  }

  private static int indexOfOther(List<Member> members, Member wanted, int except) {
    for (int j = 0; j < members.size(); j++) {
      if (j != except && members.get(j).equals(wanted)) {
        return j;
      }
    }
    return -1;
  }

  /** Counts the pairs of which one node or both are {@code among}. */
  private void count(int group, int change, IntPredicate among) {
    pairs(groups.get(group), among)
        .forEach(
            (pair, times) -> {
              final Occurrences entry =
                  occurrences.computeIfAbsent(pair, each -> new Occurrences(occurrences.size()));
              entry.count += change * times;
              if (change > 0) {
                entry.groups.add(group);
              } else {
                entry.groups.remove(group);
              }
              if (entry.count > 1) {
                candidates.add(new Candidate(pair, entry.count, entry.firstMet));
              }
            });
  }

  private static Map<Pair, Integer> pairs(List<Member> members, IntPredicate among) {
    final Map<Pair, Integer> pairs = new LinkedHashMap<>();
    if (members.size() > LONGEST_GROUP) {
      return pairs;
    }
    final Map<Member, Integer> multiplicity = new LinkedHashMap<>();
    members.forEach(member -> multiplicity.merge(member, 1, Integer::sum));
    final List<Member> distinct = List.copyOf(multiplicity.keySet());
    for (int i = 0; i < distinct.size(); i++) {
      final Member one = distinct.get(i);
      final int times = multiplicity.get(one);
      final boolean counts = among.test(one.node());
      if (times > 1 && counts) {
        pairs.put(new Pair(one.node(), one.node(), Rational.ONE), times / 2);
      }
      for (int j = i + 1; j < distinct.size(); j++) {
        final Member other = distinct.get(j);
        if (counts || among.test(other.node())) {
          pairs.put(pair(one, other), Math.min(times, multiplicity.get(other)));
        }
      }
    }
    return pairs;
  }

  private static Pair pair(Member one, Member other) {
    return one.node() < other.node()
        ? new Pair(one.node(), other.node(), other.coefficient().divide(one.coefficient()))
        : new Pair(other.node(), one.node(), one.coefficient().divide(other.coefficient()));
  }
}
