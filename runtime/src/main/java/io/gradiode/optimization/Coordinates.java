package io.gradiode.optimization;

/** The space in which an optimizer works; whoever calls it transforms bounds and log scales. */
public enum Coordinates {
  /** All of R^d: every finite point may be tried. */
  UNBOUNDED,
  /** The cube [0, 1]^d: no point outside is ever tried. */
  UNIT_CUBE
}
