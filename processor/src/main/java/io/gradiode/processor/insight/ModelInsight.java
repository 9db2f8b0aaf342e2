package io.gradiode.processor.insight;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import java.util.List;
import java.util.Set;

/**
 * Tells what compiles, but probably was not meant. Changes nothing, and prevents nothing.
 *
 * <p>Whatever is said is true of all parameters and all data; what merely could be, is not said.
 */
public final class ModelInsight {

  /** The system as it is, with warnings; without any if we fail, for the code will be right. */
  public Result<SensitivitySystem> examine(SensitivitySystem system) {
    try {
      return new Result.Success<>(system, warnings(system));
    } catch (RuntimeException | StackOverflowError failure) {
      return Result.of(system);
    }
  }

  private static List<Diagnostic> warnings(SensitivitySystem sensitivities) {
    final OdeSystem system = sensitivities.system();
    final Warnings warnings = new Warnings();
    final Influence influence = new Influence(system);
    final Set<Symbol> withoutEffect = withoutEffect(system, warnings);
    new UnusedNames(system, influence, warnings).check(withoutEffect);
    new SingularStarts(sensitivities, warnings).check();
    new NonSmoothPoints(system, warnings).check();
    return warnings.inOrder();
  }

  /** Formulas that divide by zero everywhere, and huge ones, cannot be examined. */
  private static Set<Symbol> withoutEffect(OdeSystem system, Warnings warnings) {
    try {
      return new Identifiability(system, warnings).check();
    } catch (ArithmeticException undefined) {
      return Set.of();
    }
  }
}
