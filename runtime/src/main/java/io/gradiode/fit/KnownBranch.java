package io.gradiode.fit;

import io.gradiode.fit.JournalEntry.Evaluated;
import io.gradiode.fit.JournalEntry.Polished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a journal knows of one {@link Branch}. */
final class KnownBranch {

  static final KnownBranch NONE = new KnownBranch(Path.of(""));

  private final Path source;
  private final List<Evaluated> evaluations = new ArrayList<>();
  private final Map<Integer, Polished> polishes = new HashMap<>();

  /**
   * @param source the file, for messages
   */
  KnownBranch(Path source) {
    this.source = source;
  }

  void add(JournalEntry entry) {
    if (entry instanceof Polished polished) {
      polishes.put(polished.from(), polished);
    } else if (entry instanceof Evaluated evaluated) {
      if (evaluated.place() != evaluations.size()) {
        throw new IllegalStateException(
            "The checkpoint %s lacks evaluation %d of branch %s: a line is missing"
                .formatted(source, evaluations.size(), evaluated.branch()));
      }
      evaluations.add(evaluated);
    }
  }

  /** What two files know of the same branch: one knows the beginning of the other. */
  KnownBranch and(KnownBranch other) {
    final KnownBranch longer = other.evaluations.size() > evaluations.size() ? other : this;
    final KnownBranch shorter = longer == this ? other : this;
    final int size = shorter.evaluations.size();
    if (!shorter.evaluations.equals(longer.evaluations.subList(0, size))) {
      throw new IllegalStateException(
          "The checkpoints %s and %s contradict each other".formatted(source, other.source));
    }
    longer.polishes.putAll(shorter.polishes);
    return longer;
  }

  /**
   * The evaluation at a place, if it is known.
   *
   * @param request what is asked
   * @param x the estimated parameters
   * @throws IllegalStateException if something else was asked then
   */
  Optional<Evaluated> evaluation(int place, Request request, double... x) {
    if (place >= evaluations.size()) {
      return Optional.empty();
    }
    final Evaluated evaluated = evaluations.get(place);
    if (!evaluated.request().equals(request) || Bits.hash(x) != hash(evaluated)) {
      throw mismatch("asked for another evaluation");
    }
    return Optional.of(evaluated);
  }

  Evaluated evaluation(int place) {
    return evaluations.get(place);
  }

  /**
   * The end of a polish that begins at a place, if it is known.
   *
   * @param start in its own coordinates
   * @throws IllegalStateException if another polish began there
   */
  Optional<Polished> polish(int place, double... start) {
    final Optional<Polished> polished = Optional.ofNullable(polishes.get(place));
    if (polished.isPresent() && polished.get().start() != Bits.hash(start)) {
      throw mismatch("began a polish elsewhere");
    }
    if (polished.isPresent() && polished.get().to() > evaluations.size()) {
      throw mismatch("lacks evaluations of a polish");
    }
    return polished;
  }

  /** Checks a value that is computed anew because it comes with arrays. */
  void requireSame(Evaluated evaluated, double value) {
    if (!Bits.same(evaluated.value(), value)) {
      throw mismatch("found %s where the value is %s today".formatted(evaluated.value(), value));
    }
  }

  private IllegalStateException mismatch(String what) {
    return new IllegalStateException(
        "The checkpoint %s does not belong to this fit: it %s. It was written with other settings, on another machine or by another version; choose another file"
            .formatted(source, what));
  }

  private static long hash(Evaluated evaluated) {
    return Bits.hash(evaluated.x().toArray());
  }
}
