package io.gradiode.processor.sensitivity;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.model.OdeSystem;

/** Whether gradients can be computed backwards, if they are to be: through what is smooth only. */
public final class AdjointCheck {

  private AdjointCheck() {}

  /**
   * The system, unless it has events or branches and is to have an adjoint.
   *
   * @param anchor where a message shall point
   */
  public static Result<OdeSystem> check(OdeSystem system, Anchor anchor) {
    if (!system.solving().adjoint()) {
      return Result.of(system);
    }
    if (!system.events().isEmpty()) {
      return failure(system, "has events", anchor);
    }
    return new SwitchingFunctions(system).all().isEmpty()
        ? Result.of(system)
        : failure(system, "has branches", anchor);
  }

  private static Result<OdeSystem> failure(OdeSystem system, String what, Anchor anchor) {
    return Result.failure(
        Diagnostic.at(
            anchor,
            DiagnosticCode.UNSUPPORTED_ADJOINT,
            "Gradients can be computed backwards through smooth solutions only, and "
                + system.name().simpleName()
                + " "
                + what
                + ". Leave 'adjoint' away: forwards they are as exact. (adjoint)"));
  }
}
