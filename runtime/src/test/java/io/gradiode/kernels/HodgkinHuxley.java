package io.gradiode.kernels;

import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;

/** Test problem A: a neuron with an injected current, in mV and ms. */
public final class HodgkinHuxley {

  /** The model. */
  public static final HandWrittenModel<HodgkinHuxley> MODEL =
      HandWrittenModel.of(
          "HodgkinHuxley", "v m n h", "g_l g_na g_kd", "I", "v", new HodgkinHuxleySensitivities());

  /** The membrane potential. */
  public static final ObservableHandle<HodgkinHuxley> V = MODEL.observables().get(0);

  /** The injected current. */
  public static final InputHandle<HodgkinHuxley> I = MODEL.inputs().get(0);

  private HodgkinHuxley() {}
}
