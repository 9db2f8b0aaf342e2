package io.gradiode.processor.schedule;

/** Units as trailing comments. */
final class Units {

  private Units() {}

  /** The unit, or nothing for a pure number. */
  static String comment(String unit) {
    return unit.equals("1") ? "" : unit;
  }
}
