package io.gradiode.processor.schedule;

import java.util.List;

/** What a phase of a routine has to produce. Roots are places in a {@link Computation}. */
sealed interface Output {

  /** A local variable of its own, which others will use by this name. */
  record Named(String wanted, int root, String comment) implements Output {}

  /**
   * A place in an array: {@code Σ coupling + root}.
   *
   * @param root absent if negative
   */
  record Stored(Slot to, List<Coupled> couplings, int root, String comment) implements Output {

    public Stored {
      couplings = List.copyOf(couplings);
    }
  }

  /** The same, added to what is there. */
  record Added(Stored value) implements Output {}

  /** A statement that needs nothing. */
  record Ready(Statement statement) implements Output {}

  /** {@code root * variable}. */
  record Coupled(int root, String variable) {}

  /**
   * Outputs under one heading.
   *
   * @param shared heading of the shared terms that these outputs need
   */
  record Phase(String heading, String shared, List<Output> outputs) {

    public Phase {
      outputs = List.copyOf(outputs);
    }
  }
}
