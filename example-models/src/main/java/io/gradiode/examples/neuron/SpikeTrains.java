package io.gradiode.examples.neuron;

import io.gradiode.tables.Table;

/** The spike times of the sweeps of a recording. */
final class SpikeTrains {

  /** Standard deviation of a recorded spike time, in ms. */
  static final double JITTER = 0.1;

  private final Table table;

  private SpikeTrains(Table table) {
    this.table = table;
  }

  /** Reads a resource of columns {@code sweep} and {@code t}. */
  static SpikeTrains read(String resource) {
    return new SpikeTrains(Table.read(SpikeTrains.class, resource));
  }

  /** Times of a sweep, in ms. */
  double[] ofSweep(int sweep) {
    return table.where("sweep", String.valueOf(sweep)).column("t").in("ms");
  }
}
