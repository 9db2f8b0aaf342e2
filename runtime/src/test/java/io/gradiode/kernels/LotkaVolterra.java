package io.gradiode.kernels;

import io.gradiode.model.ObservableHandle;

/** Test problem B: predator and prey. */
public final class LotkaVolterra {

  /** The model. */
  public static final HandWrittenModel<LotkaVolterra> MODEL =
      HandWrittenModel.of(
          "LotkaVolterra",
          "prey predator",
          "birth predation death conversion",
          "",
          "prey predator",
          new LotkaVolterraSensitivities());

  /** What is measured first. */
  public static final ObservableHandle<LotkaVolterra> PREY = MODEL.observables().get(0);

  /** What is measured second. */
  public static final ObservableHandle<LotkaVolterra> PREDATOR = MODEL.observables().get(1);

  private LotkaVolterra() {}
}
