package io.gradiode.fit;

import io.gradiode.fit.JournalEntry.Evaluated;
import io.gradiode.fit.JournalEntry.Polished;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fit writes down of its evaluations, and what it knows of them from before.
 *
 * <p>All methods are deterministic: asked the same, they ask the same. So a fit is continued by
 * being run anew with what is known already given as answers; where the answers end, it goes on by
 * itself, to the same bits as if it had never been ended.
 */
final class Journal implements AutoCloseable {

  private final Map<String, KnownBranch> known = new HashMap<>();
  private final Optional<JournalFile> file;
  private final boolean isMerger;

  private Journal(Optional<JournalFile> file, boolean isMerger) {
    this.file = file;
    this.isMerger = isMerger;
  }

  static Journal none() {
    return new Journal(Optional.empty(), false);
  }

  /**
   * Opens what a fit is told to continue and to merge.
   *
   * @param head the lines that say which fit it is
   * @throws IllegalStateException if a file is of another fit, damaged or in use
   * @throws java.io.UncheckedIOException if a file cannot be read or written
   */
  static Journal open(Continuation continuation, List<String> head) {
    final Journal journal =
        new Journal(
            continuation.checkpoint().map(JournalFile::open), !continuation.merged().isEmpty());
    try {
      for (final Path path : continuation.merged()) {
        journal.learn(path, head, JournalFile.read(path).lines());
      }
      journal.file.ifPresent(own -> journal.begin(own, continuation, head));
      return journal;
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private void begin(JournalFile own, Continuation continuation, List<String> head) {
    final List<String> lines = own.begin(head.get(0));
    if (lines.size() < head.size()) {
      final Path path = continuation.checkpoint().orElseThrow();
      Fingerprint.requireSame(path, head.subList(0, lines.size()), lines);
      head.subList(lines.size(), head.size()).forEach(own::append);
    } else {
      learn(continuation.checkpoint().orElseThrow(), head, lines);
    }
  }

  private void learn(Path path, List<String> head, List<String> lines) {
    Fingerprint.requireSame(path, head, lines.subList(0, Math.min(head.size(), lines.size())));
    final Map<String, KnownBranch> own = new HashMap<>();
    for (final String line : lines.subList(head.size(), lines.size())) {
      final JournalEntry entry = JournalEntry.of(line);
      own.computeIfAbsent(entry.branch(), branch -> new KnownBranch(path)).add(entry);
    }
    own.forEach((branch, more) -> known.merge(branch, more, KnownBranch::and));
  }

  KnownBranch known(String branch) {
    return known.getOrDefault(branch, KnownBranch.NONE);
  }

  /**
   * Permits an evaluation that is not known.
   *
   * @throws IllegalStateException if it is of a start that should be in one of the merged files
   */
  void requireToBeMade(Branch branch) {
    if (isMerger && !branch.isRoot()) {
      throw new IllegalStateException(
          "Start %d is not finished in any of the merged checkpoints: run or resume its shard first"
              .formatted(branch.start()));
    }
  }

  synchronized void write(Evaluated entry) {
    file.ifPresent(own -> own.append(entry.text()));
  }

  synchronized void write(Polished entry) {
    file.ifPresent(own -> own.append(entry.text()));
  }

  boolean isWritten() {
    return file.isPresent();
  }

  @Override
  public synchronized void close() {
    file.ifPresent(JournalFile::close);
  }
}
