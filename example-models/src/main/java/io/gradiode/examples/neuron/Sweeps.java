package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HodgkinHuxleyModel.I;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.MODEL;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.V;

import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.tables.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Five current-clamp sweeps of one cell: steps of current, and the membrane potential every 0.05 ms
 * with about 1 mV of noise.
 */
final class Sweeps {

  /** Number of sweeps. */
  static final int COUNT = 5;

  private static final double NANO = 1e-9;

  private final double[] times;
  private final List<double[]> currents;
  private final List<double[]> potentials;

  private Sweeps(double[] times, List<double[]> currents, List<double[]> potentials) {
    this.times = times;
    this.currents = currents;
    this.potentials = potentials;
  }

  /** Reads the recording. */
  static Sweeps read() {
    final Table table = Table.read(Sweeps.class, "hodgkin-huxley-traces.csv");
    return new Sweeps(
        table.column("t_ms").as("ms").in(MODEL.timeUnit()),
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(sweep -> table.column("I" + sweep + "_nA").as("nA").in(I.unit()))
            .toList(),
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(sweep -> table.column("v" + sweep + "_mV").as("mV").in(V.unit()))
            .toList());
  }

  /** The sweeps as experiments: what was injected, and what was seen. */
  List<Experiment<HodgkinHuxley>> experiments() {
    return IntStream.range(0, COUNT)
        .mapToObj(
            sweep ->
                Experiment.of(MODEL)
                    .named(name(sweep))
                    .inject(I, Signal.steps(times).values(currents.get(sweep)))
                    .observe(V, times, potentials.get(sweep)))
        .toList();
  }

  /** What a person calls a sweep: its number, and the strongest current injected. */
  private String name(int sweep) {
    final double strongest = Arrays.stream(currents.get(sweep)).max().orElseThrow();
    return String.format(Locale.ROOT, "sweep %d: %.2f nA", sweep + 1, strongest / NANO);
  }
}
