package io.gradiode.fit;

import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.ParameterSpace;
import java.util.List;
import java.util.stream.IntStream;

/** Which entries of the vector of all parameters are estimated. */
final class Estimated {

  private final int[] indices;
  private final int total;
  private final List<String> names;
  private final List<String> units;

  private Estimated(int[] indices, int total, List<String> names, List<String> units) {
    this.indices = indices;
    this.total = total;
    this.names = names;
    this.units = units;
  }

  static Estimated of(ParameterSpace space, ModelObjective<?> objective) {
    final int[] indices = IntStream.range(0, space.dimension()).map(space::parameter).toArray();
    return new Estimated(
        indices,
        objective.dimension(),
        IntStream.of(indices).mapToObj(objective::parameterName).toList(),
        IntStream.of(indices).mapToObj(objective::parameterUnit).toList());
  }

  List<String> names() {
    return names;
  }

  List<String> units() {
    return units;
  }

  int[] indices() {
    return indices.clone();
  }

  /** For each parameter, whether it is estimated. */
  boolean[] mask() {
    final boolean[] mask = new boolean[total];
    for (int index : indices) {
      mask[index] = true;
    }
    return mask;
  }

  /** Writes the estimated ones of all parameters to {@code some}. */
  void copy(double[] all, double[] some) {
    for (int j = 0; j < indices.length; j++) {
      some[j] = all[indices[j]];
    }
  }

  /** The estimated ones of all parameters; a new array. */
  double[] of(double[] all) {
    final double[] some = new double[indices.length];
    copy(all, some);
    return some;
  }

  /** Writes the estimated ones into the vector of all parameters. */
  void paste(double[] some, double[] all) {
    for (int j = 0; j < indices.length; j++) {
      all[indices[j]] = some[j];
    }
  }
}
