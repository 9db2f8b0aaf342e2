package io.gradiode.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Names in an order in which each comes after those it uses, otherwise in the given order.
 *
 * @param sorted those that can be ordered
 * @param cycles names that use each other in a ring, each using the next, one ring for each knot
 */
record Ordering(List<String> sorted, List<List<String>> cycles) {

  /** Copies the lists. */
  Ordering {
    sorted = List.copyOf(sorted);
    cycles = List.copyOf(cycles);
  }

  /**
   * @param names in the preferred order, each once
   * @param uses what each name uses; others than {@code names} are ignored
   */
  static Ordering of(Collection<String> names, Map<String, ? extends Collection<String>> uses) {
    final List<String> given = List.copyOf(names);
    final Map<String, Integer> places = new HashMap<>();
    given.forEach(name -> places.put(name, places.size()));
    final Map<String, Set<String>> open = new HashMap<>();
    final Map<String, List<String>> users = new HashMap<>();
    for (String name : given) {
      final Set<String> needed = new LinkedHashSet<>(uses.get(name));
      needed.retainAll(places.keySet());
      open.put(name, needed);
      needed.forEach(each -> users.computeIfAbsent(each, key -> new ArrayList<>()).add(name));
    }
    final PriorityQueue<Integer> ready = new PriorityQueue<>();
    open.forEach(
        (name, needed) -> {
          if (needed.isEmpty()) {
            ready.add(places.get(name));
          }
        });
    final List<String> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      final String name = given.get(ready.remove());
      sorted.add(name);
      open.remove(name);
      for (String user : users.getOrDefault(name, List.of())) {
        if (open.get(user).remove(name) && open.get(user).isEmpty()) {
          ready.add(places.get(user));
        }
      }
    }
    return new Ordering(sorted, cycles(given, open));
  }

  private static List<List<String>> cycles(List<String> given, Map<String, Set<String>> open) {
    final List<List<String>> cycles = new ArrayList<>();
    final Set<String> visited = new LinkedHashSet<>();
    for (String start : given) {
      final List<String> path = new ArrayList<>();
      final Set<String> onPath = new LinkedHashSet<>();
      String name = start;
      while (open.containsKey(name) && !visited.contains(name) && onPath.add(name)) {
        path.add(name);
        name = open.get(name).iterator().next();
      }
      if (onPath.contains(name)) {
        cycles.add(List.copyOf(path.subList(path.indexOf(name), path.size())));
      }
      visited.addAll(path);
    }
    return cycles;
  }
}
