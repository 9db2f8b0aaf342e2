package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Polishes from many starts and keeps the best: the start given, which has index 0, and others
 * drawn from the unit cube. A start that cannot be evaluated is an outcome like any other; all are
 * in {@link OptimizationResult#starts()}.
 *
 * <p>Runs on the calling thread alone unless {@link #threads}, {@link #parallel} or {@link #on}
 * says otherwise. The result is the same, bit for bit, for any number of threads: each start works
 * on a fork of the objective, and where it begins depends on nothing but the seed and its index.
 * With several threads, monitors are called on all of them, but never by two at a time.
 *
 * <p>A search can be split among processes by {@link #shard}, and continued by a {@link
 * StartLedger}.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class MultiStart implements Search {

  private final Draw draw;
  private final Crew crew;
  private final Shard shard;
  private final StartLedger ledger;

  /**
   * Which points are starts.
   *
   * @param starts the given one among them
   * @param candidates from how many the drawn ones are chosen; if there are fewer, all are starts
   */
  record Draw(int starts, int candidates, StartPoints points, long seed) {}

  /** Which starts this process runs: those with {@code index ≡ this.index (mod count)}. */
  record Shard(int index, int count) {
    boolean has(int start) {
      return start % count == index;
    }
  }

  private MultiStart(Draw draw, Crew crew, Shard shard, StartLedger ledger) {
    this.draw = draw;
    this.crew = crew;
    this.shard = shard;
    this.ledger = ledger;
  }

  static MultiStart withDefaults() {
    return new MultiStart(
        new Draw(10, 0, StartPoints.LATIN_HYPERCUBE, 1),
        Crew.callerAlone(),
        new Shard(0, 1),
        StartLedger.none());
  }

  /**
   * How many points are polished, the given start among them; default 10.
   *
   * @throws IllegalArgumentException unless {@code starts >= 1}
   */
  public MultiStart starts(int starts) {
    Settings.requireAtLeast(1, starts, "starts");
    return with(new Draw(starts, draw.candidates, draw.points, draw.seed));
  }

  /**
   * Draws this many points, and starts from those with the smallest values; by default only as many
   * are drawn as there are starts, and all are polished. Every shard evaluates all candidates.
   *
   * @throws IllegalArgumentException unless {@code candidates >= 0}
   */
  public MultiStart candidates(int candidates) {
    Settings.requireAtLeast(0, candidates, "candidates");
    return with(new Draw(draw.starts, candidates, draw.points, draw.seed));
  }

  /** Draws starts from a Latin hypercube, which covers each coordinate evenly; the default. */
  public MultiStart latinHypercube() {
    return with(new Draw(draw.starts, draw.candidates, StartPoints.LATIN_HYPERCUBE, draw.seed));
  }

  /**
   * Draws starts independently of each other, evenly distributed in the cube: with more starts, the
   * first ones stay the same.
   */
  public MultiStart random() {
    return with(new Draw(draw.starts, draw.candidates, StartPoints.RANDOM, draw.seed));
  }

  /** The same seed gives the same result, bit for bit; default 1. */
  public MultiStart seed(long seed) {
    return with(new Draw(draw.starts, draw.candidates, draw.points, seed));
  }

  /**
   * How many threads work, the calling one among them; default 1. They are new ones, unless an
   * executor is given.
   *
   * @throws IllegalArgumentException unless {@code threads >= 1}
   */
  public MultiStart threads(int threads) {
    Settings.requireAtLeast(1, threads, "threads");
    return with(new Crew(threads, crew.executor()));
  }

  /** As many threads as there are processors. */
  public MultiStart parallel() {
    return threads(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Lets an executor's threads help the calling one: as many as there are processors in all, unless
   * {@link #threads} is said after this. Whatever they have no time for is done by the calling
   * thread, which may be one of theirs. The executor is not shut down.
   */
  public MultiStart on(Executor executor) {
    int processors = Runtime.getRuntime().availableProcessors();
    return with(new Crew(processors, Optional.of(executor)));
  }

  /**
   * Runs only the starts whose index leaves the rest {@code index} when divided by {@code count},
   * so that {@code count} processes share the work. Their outcomes together are those of one
   * process, bit for bit.
   *
   * @param index of this process, from 0
   * @param count of the processes
   * @throws IllegalArgumentException unless {@code 0 <= index < count}
   */
  public MultiStart shard(int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "a shard must have an index from 0 to count - 1, not " + index + " of " + count);
    }
    return new MultiStart(draw, crew, new Shard(index, count), ledger);
  }

  /**
   * Takes the outcomes that a ledger knows, whichever shard they are of, instead of running those
   * starts again, and tells it of new ones. There may be several: the first that knows a start is
   * believed, all are told.
   */
  public MultiStart ledger(StartLedger another) {
    return new MultiStart(draw, crew, shard, ledger.and(another));
  }

  @Override
  public String name() {
    return "multi-start";
  }

  @Override
  public String settings() {
    return String.join(" ", name(), "draw=" + draw);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A shard without the start 0 does not try the start itself.
   *
   * @throws IllegalStateException if the ledger knows an outcome of another search: with another
   *     start
   */
  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    return new MultiStartRun(this, unitCube, start, polish, monitor).run();
  }

  private MultiStart with(Draw newDraw) {
    return new MultiStart(newDraw, crew, shard, ledger);
  }

  private MultiStart with(Crew newCrew) {
    return new MultiStart(draw, newCrew, shard, ledger);
  }

  Draw draw() {
    return draw;
  }

  Crew crew() {
    return crew;
  }

  Shard shard() {
    return shard;
  }

  StartLedger usedLedger() {
    return ledger;
  }
}
