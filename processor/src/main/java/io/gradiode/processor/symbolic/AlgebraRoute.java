package io.gradiode.processor.symbolic;

/** The two independent ways to a derivative. */
public enum AlgebraRoute {
  /** With the computer algebra system Symja. */
  SYMJA {
    @Override
    public Algebra open() {
      return new SymjaAlgebra();
    }
  },

  /** With our own rules alone: no start-up time. */
  NATIVE {
    @Override
    public Algebra open() {
      return new NativeAlgebra();
    }
  };

  /**
   * Opens a session. A session of {@link #SYMJA} waits until every other one in this virtual
   * machine is closed.
   *
   * @throws AlgebraException if Symja cannot be started
   */
  public abstract Algebra open();
}
