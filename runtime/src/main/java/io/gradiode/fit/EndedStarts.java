package io.gradiode.fit;

import io.gradiode.optimization.StartLedger;
import io.gradiode.optimization.StartOutcome;
import io.gradiode.report.Results;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The starts of a multi-start that have ended, for the report of one that is kept from its end. */
final class EndedStarts implements StartLedger {

  private final SortedMap<Integer, StartOutcome> outcomes = new TreeMap<>();

  @Override
  public Optional<StartOutcome> known(int index) {
    return Optional.empty();
  }

  @Override
  public synchronized void finished(StartOutcome outcome) {
    outcomes.put(outcome.index(), outcome);
  }

  /** Of those that have ended, by index. */
  synchronized List<StartOutcome> all() {
    return List.copyOf(outcomes.values());
  }

  /**
   * Those that would have ended before a limit of evaluations if one had been made after the other,
   * whatever ran ahead of its turn: all before the start of the last evaluation that counts.
   */
  List<StartOutcome> within(Results counted) {
    final int last = counted.size() == 0 ? 0 : counted.get(counted.size() - 1).start();
    return all().stream().filter(outcome -> outcome.index() + 1 < last).toList();
  }
}
