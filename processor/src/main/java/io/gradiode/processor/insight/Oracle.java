package io.gradiode.processor.insight;

/**
 * Random numbers of the {@link Field} that depend on nothing but what is asked for, so that every
 * compilation finds the same.
 *
 * <p>The mixing function is that of SplittableRandom: Steele, G. L., Lea, D., Flood, C. H. (2014),
 * Fast splittable pseudorandom number generators, ACM SIGPLAN Notices 49(10), 453–472.
 */
final class Oracle {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Oracle() {}

  /** A number from 1 on. */
  static long value(String kind, long first, long second) {
    final long seed = mix(kind.hashCode() + GOLDEN_GAMMA);
    final long mixed = mix(mix(seed ^ first) + GOLDEN_GAMMA ^ second);
    return 1 + (mixed >>> 1) % (Field.PRIME - 1);
  }

  private static long mix(long bits) {
    long mixed = bits;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
