package io.gradiode.fit;

import io.gradiode.CompiledModel;

/**
 * Fits a model to data: a sentence that begins here.
 *
 * <pre>{@code
 * FitReport<Decay> report =
 *     Fit.of(MODEL)
 *         .to(Experiment.of(MODEL).observe(AMOUNT, times, amounts))
 *         .estimate(RATE, within(0.01, 10).logScale())
 *         .fix(AMOUNT_0, 1.0)
 *         .polish(levenbergMarquardt())
 *         .run();
 * }</pre>
 *
 * <p>Every step returns a new value; a beginning can be kept and ended in several ways.
 */
public final class Fit {

  private Fit() {}

  /** Begins a fit of a model. */
  public static <M> NeedsData<M> of(CompiledModel<M> model) {
    return Sentence.of(model);
  }
}
