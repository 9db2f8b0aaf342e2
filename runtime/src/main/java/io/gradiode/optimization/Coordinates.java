package io.gradiode.optimization;

/** The space in which an optimizer works; whoever calls it transforms bounds and log scales. */
public enum Coordinates {
  /** All of R^d: every finite point may be tried. */
  UNBOUNDED,
  /**
   * Each parameter on its own scale, a logarithm or a multiple of its magnitude, within bounds that
   * the objective tells ({@code lower(i)}, {@code upper(i)}) and that may be infinite; no point
   * outside is ever tried.
   */
  BOX,
  /** The cube [0, 1]^d: no point outside is ever tried. */
  UNIT_CUBE
}
