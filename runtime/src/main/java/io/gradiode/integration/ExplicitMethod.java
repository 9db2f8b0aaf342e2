package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/** Steps by {@link DormandPrince853}, generated for states with sensitivities. */
final class ExplicitMethod implements StepMethod {

  /** What is missing to a surface takes no step of its own if it is so small a part of the last. */
  private static final double NEXT_TO_NOTHING = 1e-5;

  private static final int EVALUATIONS = 11;

  private final Integrand integrand;
  private final Stages stages;
  private final DenseOutput dense;

  ExplicitMethod(Integrand integrand, WantedComponents components) {
    this.integrand = integrand;
    stages = integrand.stages();
    dense = new DenseOutput(integrand.kernel(), components);
  }

  @Override
  public double attempt(double t, double h) {
    integrand.count(EVALUATIONS);
    final SensitivityKernel kernel = integrand.kernel();
    final double[] parameters = integrand.parameters();
    final double[] inputs = integrand.inputs();
    final double error =
        integrand.hasSensitivities()
            ? kernel.step(t, h, parameters, inputs, stages)
            : DormandPrince853.stepStates(kernel, t, h, parameters, inputs, stages);
    return error * integrand.undiluted();
  }

  @Override
  public int order() {
    return 8;
  }

  @Override
  public void prepare(int n, double t, double h) {
    dense.prepare(n, t, h, integrand);
  }

  @Override
  public double[] interpolate(double time) {
    return dense.interpolate(time);
  }

  @Override
  public double[] sketch(double theta, double h) {
    return dense.sketch(theta, h, stages);
  }

  @Override
  public double nextToNothing(double h) {
    return NEXT_TO_NOTHING;
  }

  @Override
  public void accept(double start) {
    dense.remember(integrand.length(), start, stages);
  }

  @Override
  public void forget() {
    dense.forget();
  }

  /**
   * An estimate of {@code h} times the largest eigenvalue of the Jacobian, from two evaluations at
   * the end of the step just finished: E. Hairer and G. Wanner, Solving Ordinary Differential
   * Equations II, second edition, Springer 1996, section IV.2.
   *
   * @param errors by which states are made comparable
   */
  double stiffness(double h, ErrorScale errors) {
    final double[] next = stages.next();
    final double[] last = stages.argument();
    final double[] k13 = stages.k(13);
    final double[] k12 = stages.k(12);
    double rates = 0.0;
    double states = 0.0;
    for (int i = 0; i < integrand.kernel().stateCount(); i++) {
      final double tolerance = errors.tolerance(i);
      final double rate = (k13[i] - k12[i]) / tolerance;
      final double state = (next[i] - last[i]) / tolerance;
      rates += rate * rate;
      states += state * state;
    }
    return states > 0.0 ? h * Math.sqrt(rates / states) : 0.0;
  }
}
