package io.gradiode.optimization;

import java.util.Optional;

/**
 * Where a {@link MultiStart} keeps how its starts ended: what is known already, from an earlier run
 * or from another process, is not run again; what is new is written down as soon as it is known.
 *
 * <p>All points are in the unit cube. Calls come from the threads of the search, one at a time, and
 * what they throw ends the search.
 */
public interface StartLedger {

  /** How a start ended, if that is known; asked once for each start, before any of them runs. */
  Optional<StartOutcome> known(int index);

  /**
   * A start has ended of itself: it was not stopped from outside, so that its outcome depends on
   * nothing but the search and the objective.
   */
  void finished(StartOutcome outcome);

  /** Knows what this or another ledger knows, and tells both. */
  default StartLedger and(StartLedger another) {
    StartLedger first = this;
    return new StartLedger() {
      @Override
      public Optional<StartOutcome> known(int index) {
        return first.known(index).or(() -> another.known(index));
      }

      @Override
      public void finished(StartOutcome outcome) {
        first.finished(outcome);
        another.finished(outcome);
      }
    };
  }

  /** Knows nothing, and writes nothing down. */
  static StartLedger none() {
    return new StartLedger() {
      @Override
      public Optional<StartOutcome> known(int index) {
        return Optional.empty();
      }

      @Override
      public void finished(StartOutcome outcome) {}
    };
  }
}
