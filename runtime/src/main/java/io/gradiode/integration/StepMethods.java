package io.gradiode.integration;

import io.gradiode.annotation.Method;
import io.gradiode.model.Linearization;
import io.gradiode.model.SensitivityKernel;
import java.util.Optional;

/** The methods of a solver, of which one is at work; with AUTO it changes with the stiffness. */
final class StepMethods {

  /** The explicit method begins with a step that is safely stable. */
  private static final double SAFELY_STABLE = 3.0;

  private final ErrorScale errors;
  private final boolean automatic;
  private final boolean startsImplicit;
  private final ExplicitMethod explicit;
  private final Optional<ImplicitMethod> implicit;
  private final StepMethod otherwise;
  private final double fixedLength;
  private final StiffnessMonitor monitor = new StiffnessMonitor();
  private boolean isImplicit;
  private boolean tired;
  private double longestStep;
  private int implicitSteps;

  StepMethods(Integrand integrand, ErrorScale errors, Tolerances tolerances) {
    this.errors = errors;
    final SensitivityKernel kernel = integrand.kernel();
    final WantedComponents components = new WantedComponents(kernel);
    explicit = new ExplicitMethod(integrand, components);
    otherwise =
        tolerances
            .fixedStep()
            .map(fixed -> fixed(fixed.scheme(), integrand, components))
            .orElse(explicit);
    fixedLength = tolerances.fixedStep().map(FixedStep::length).orElse(0.0);
    final Method method =
        tolerances.fixedStep().isPresent() ? Method.EXPLICIT : tolerances.method();
    final Optional<Linearization> linearization =
        method == Method.EXPLICIT ? Optional.empty() : kernel.linearization();
    implicit = linearization.map(each -> new ImplicitMethod(integrand, components, each));
    automatic = method == Method.AUTO && implicit.isPresent();
    startsImplicit = method == Method.IMPLICIT;
    isImplicit = startsImplicit;
  }

  private static StepMethod fixed(
      FixedStep.Scheme scheme, Integrand integrand, WantedComponents components) {
    return switch (scheme) {
      case RUNGE_KUTTA_4 -> new RungeKutta4(integrand, components);
      case EXPONENTIAL_EULER ->
          new ExponentialEuler(
              integrand, components, integrand.kernel().linearization().orElseThrow());
    };
  }

  /** The length of all steps; 0 if it is chosen from step to step. */
  double fixedLength() {
    return fixedLength;
  }

  /** Begins a solve. */
  void begin() {
    isImplicit = startsImplicit;
    tired = false;
    implicitSteps = 0;
    monitor.begin();
    implicit.ifPresent(ImplicitMethod::begin);
    explicit.forget();
  }

  /** The method at work; it changes here, if it has to. */
  StepMethod present() {
    if (tired) {
      tired = false;
      isImplicit = !isImplicit;
      forget();
    }
    return isImplicit ? implicit.orElseThrow() : otherwise;
  }

  /** Takes note of a step that is finished and will be accepted. */
  void observe(double h) {
    if (!automatic) {
      return;
    }
    if (isImplicit) {
      final double z = implicit.orElseThrow().stiffness(h);
      tired = monitor.afterImplicit(z);
      longestStep = h * SAFELY_STABLE / z;
    } else {
      tired = monitor.afterExplicit(explicit.stiffness(h, errors));
      longestStep = Double.POSITIVE_INFINITY;
    }
  }

  /** Takes note of a step that is rejected, at the present state. */
  void observeRejection(double t, double h, double error) {
    if (!automatic) {
      return;
    }
    if (!isImplicit) {
      tired = monitor.afterRejection(implicit.orElseThrow().stiffnessAt(t, h));
      longestStep = Double.POSITIVE_INFINITY;
    } else if (!Double.isFinite(error)) {
      tired = monitor.afterAstray();
      longestStep = h;
    }
  }

  /** The longest step that the method which has just begun shall try. */
  double longestStep() {
    return longestStep;
  }

  /** Counts a step that is accepted. */
  void count() {
    if (isImplicit) {
      implicitSteps++;
    }
  }

  /** How many accepted steps of the solve were implicit. */
  int implicitSteps() {
    return implicitSteps;
  }

  /** Whether the last step failed as its matrix could not be factorized. */
  boolean isPivotLost() {
    return isImplicit && implicit.orElseThrow().isPivotLost();
  }

  /** Whether the method at work is implicit. */
  boolean isImplicit() {
    return isImplicit;
  }

  /** The explicit method. */
  ExplicitMethod explicit() {
    return explicit;
  }

  /** The implicit method; empty if the model has none. */
  Optional<ImplicitMethod> implicit() {
    return implicit;
  }

  /** Forgets past steps: states, inputs or modes have changed. */
  void forget() {
    explicit.forget();
    implicit.ifPresent(ImplicitMethod::forget);
  }
}
