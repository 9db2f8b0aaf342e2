package io.gradiode.objective;

/** A level of noise: a number, or an entry of the objective's vector. */
final class LevelEntry {

  private final double known;
  private final int entry;
  private final boolean selected;

  private LevelEntry(double known, int entry, boolean selected) {
    this.known = known;
    this.entry = entry;
    this.selected = selected;
  }

  static LevelEntry of(double known) {
    return new LevelEntry(known, -1, false);
  }

  /**
   * @param selected whether derivatives by it are wanted
   */
  static LevelEntry at(int entry, boolean selected) {
    return new LevelEntry(0, entry, selected);
  }

  double value(double[] x) {
    return entry < 0 ? known : x[entry];
  }

  void add(double[] out, int base, double derivative) {
    if (selected) {
      out[base + entry] += derivative;
    }
  }
}
