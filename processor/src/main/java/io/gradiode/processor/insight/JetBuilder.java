package io.gradiode.processor.insight;

import java.util.BitSet;

/** Adds up multiples of slopes. */
final class JetBuilder {

  private final long[] sum;
  private final BitSet touched = new BitSet();

  JetBuilder(int parameters) {
    sum = new long[parameters];
  }

  JetBuilder add(long factor, Jet jet) {
    if (factor != 0) {
      for (int i = 0; i < jet.indices().length; i++) {
        final int index = jet.indices()[i];
        sum[index] = Field.add(sum[index], Field.multiply(factor, jet.slopes()[i]));
        touched.set(index);
      }
    }
    return this;
  }

  /** The jet of this value and the slopes so far, which are forgotten. */
  Jet build(long value) {
    touched.stream().filter(index -> sum[index] == 0).forEach(touched::clear);
    final int[] indices = touched.stream().toArray();
    final long[] slopes = new long[indices.length];
    for (int i = 0; i < indices.length; i++) {
      slopes[i] = sum[indices[i]];
      sum[indices[i]] = 0;
    }
    touched.clear();
    return new Jet(value, indices, slopes);
  }
}
