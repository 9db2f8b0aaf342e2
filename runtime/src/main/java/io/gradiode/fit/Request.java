package io.gradiode.fit;

import io.gradiode.report.Evaluation.Kind;
import java.util.List;

/**
 * What was asked of an objective, and for which one.
 *
 * @param kind what to compute
 * @param vector whether it fills arrays that a journal does not keep: residuals, Jacobian
 * @param coupling the strength of the coupling; 0 if there is none
 */
record Request(Kind kind, boolean vector, double coupling) {

  private static final List<String> CODES = List.of("V", "G", "R", "J");
  private static final String MEASURE = "M";

  /** One letter. */
  String code() {
    return kind == Kind.MEASURE
        ? MEASURE
        : CODES.get((vector ? 2 : 0) + (kind == Kind.VALUE ? 0 : 1));
  }

  static Request of(String code, double coupling) {
    return switch (code) {
      case MEASURE -> new Request(Kind.MEASURE, false, coupling);
      case "V" -> new Request(Kind.VALUE, false, coupling);
      case "G" -> new Request(Kind.GRADIENT, false, coupling);
      case "R" -> new Request(Kind.VALUE, true, coupling);
      case "J" -> new Request(Kind.JACOBIAN, true, coupling);
      default -> throw new IllegalArgumentException("No evaluation has the code '" + code + "'");
    };
  }

  boolean isCoupled() {
    return coupling != 0;
  }

  /** Whether a journal keeps the gradient. */
  boolean hasGradient() {
    return kind == Kind.GRADIENT;
  }
}
