package io.gradiode.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fit shares with other runs of itself. Immutable.
 *
 * @param checkpoint where its evaluations are written down, and read if it is continued
 * @param shard which of the starts are its own
 * @param merged checkpoints of all shards
 */
record Continuation(Optional<Path> checkpoint, Optional<Shard> shard, List<Path> merged) {

  static Continuation none() {
    return new Continuation(Optional.empty(), Optional.empty(), List.of());
  }

  Continuation checkpoint(Path path) {
    return new Continuation(Optional.of(path), shard, merged);
  }

  Continuation shard(Shard newShard) {
    return new Continuation(checkpoint, Optional.of(newShard), merged);
  }

  Continuation merge(List<Path> more) {
    final List<Path> all = new ArrayList<>(merged);
    all.addAll(more);
    return new Continuation(checkpoint, shard, List.copyOf(all));
  }

  boolean hasJournal() {
    return checkpoint.isPresent() || !merged.isEmpty();
  }
}
