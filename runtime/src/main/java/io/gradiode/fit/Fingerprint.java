package io.gradiode.fit;

import io.gradiode.objective.Datum;
import io.gradiode.objective.Domain;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.ParameterSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says in a few lines which fit it is: the head of a checkpoint. */
final class Fingerprint {

  private static final String FORMAT = "gradiode-checkpoint 1";

  private Fingerprint() {}

  /**
   * The head of a fit's checkpoint: lines of a key and a value.
   *
   * <p>The value at the start stands for all that has a say in it: data, signals, doses, losses,
   * the version of the library and the arithmetic of the machine.
   *
   * @param method what is known of search and optimizer
   */
  static List<String> of(
      ModelObjective<?> objective,
      ParameterSpace space,
      Estimated estimated,
      Options options,
      List<String> method) {
    final List<String> lines = new ArrayList<>();
    lines.add(FORMAT);
    lines.add("model " + objective.model().name());
    for (int j = 0; j < space.dimension(); j++) {
      final Domain domain = space.domains().get(j);
      lines.add(
          "estimated-%d %s [%s] %s to %s%s from %s"
              .formatted(
                  j + 1,
                  estimated.names().get(j),
                  estimated.units().get(j),
                  domain.lower(),
                  domain.upper(),
                  domain.logarithmic() ? " log" : "",
                  domain.start()));
    }
    lines.add("tolerances " + options.tolerances());
    lines.add("derivatives " + options.differentiation());
    lines.addAll(method);
    lines.add("given " + Bits.hex(Bits.hash(space.start())));
    lines.add("data " + dataHash(objective.data()));
    lines.add("value-at-start " + Bits.hex(objective.value(space.start())));
    return lines;
  }

  private static String dataHash(List<Datum> data) {
    final double[] numbers = new double[6 * data.size()];
    int i = 0;
    for (final Datum datum : data) {
      numbers[i++] = datum.experiment();
      numbers[i++] = datum.observable();
      numbers[i++] = datum.event();
      numbers[i++] = datum.time();
      numbers[i++] = datum.value();
      numbers[i++] = datum.weight();
    }
    return data.size() + " " + Bits.hex(Bits.hash(numbers));
  }

  /**
   * Compares two heads.
   *
   * @param path of the file, for the message
   * @throws IllegalStateException if they differ; the message says in what
   */
  static void requireSame(Path path, List<String> expected, List<String> found) {
    if (!found.isEmpty() && !found.get(0).equals(FORMAT)) {
      throw new IllegalStateException(
          "%s is no checkpoint of this version: it begins with '%s' instead of '%s'"
              .formatted(path, found.get(0), FORMAT));
    }
    for (int i = 0; i < expected.size(); i++) {
      final String line = i < found.size() ? found.get(i) : "";
      if (!line.equals(expected.get(i))) {
        throw new IllegalStateException(
            "The checkpoint %s belongs to another fit: it says '%s', this one '%s'; choose another file"
                .formatted(path, line, expected.get(i)));
      }
    }
  }
}
