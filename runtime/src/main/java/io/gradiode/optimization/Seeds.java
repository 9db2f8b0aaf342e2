package io.gradiode.optimization;

import java.util.SplittableRandom;

/** Independent streams of random numbers, each known by a seed and its place alone. */
final class Seeds {

  /** The odd number nearest to 2^64 / golden ratio. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** The stream number {@code index} of a seed. */
  static SplittableRandom stream(long seed, long index) {
    return new SplittableRandom(mixed(mixed(seed) + GOLDEN * (index + 1)));
  }

  /**
   * Variant 13 of D. Stafford, as in G. L. Steele, D. Lea and C. H. Flood, Fast splittable
   * pseudorandom number generators, OOPSLA 2014, section 5.
   */
  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
