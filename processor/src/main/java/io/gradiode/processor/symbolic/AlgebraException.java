package io.gradiode.processor.symbolic;

/** A computer algebra system failed on an expression; never the fault of the model's author. */
public final class AlgebraException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AlgebraException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * @param message which system failed, and how
   */
  public AlgebraException(String message) {
    super(message);
  }
}
