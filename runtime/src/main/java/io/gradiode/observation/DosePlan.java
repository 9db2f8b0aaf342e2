package io.gradiode.observation;

import io.gradiode.model.ModelDefinition;
import java.util.Comparator;
import java.util.List;

/** The doses of an experiment that have an effect, by the segment at whose beginning they are. */
final class DosePlan {

  private final List<Dose> doses;
  private final double start;

  /**
   * @throws IllegalArgumentException if a dose is before the start
   */
  DosePlan(ModelDefinition<?> model, List<Dose> all, double start, double end) {
    this.start = start;
    for (final Dose dose : all) {
      if (dose.time() < start) {
        throw new IllegalArgumentException(
            "A dose of '"
                + model.states().get(dose.state()).name()
                + "' is at "
                + dose.time()
                + ", before the experiment starts at "
                + start
                + "; say when it starts with from(…).");
      }
    }
    doses =
        all.stream()
            .filter(dose -> dose.time() < end)
            .sorted(Comparator.comparingDouble(Dose::time))
            .toList();
  }

  /** When the solution is interrupted on the way. */
  double[] breakpoints() {
    return doses.stream().mapToDouble(Dose::time).filter(time -> time > start).toArray();
  }

  /** For each segment its first dose, and the number of all doses at last. */
  int[] firstDoses(double[] segmentTimes) {
    final int[] first = new int[segmentTimes.length];
    int next = 0;
    for (int s = 0; s < segmentTimes.length - 1; s++) {
      while (next < doses.size() && doses.get(next).time() < segmentTimes[s]) {
        next++;
      }
      first[s] = next;
    }
    first[segmentTimes.length - 1] = doses.size();
    return first;
  }

  Dose[] doses() {
    return doses.toArray(Dose[]::new);
  }
}
