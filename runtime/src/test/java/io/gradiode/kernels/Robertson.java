package io.gradiode.kernels;

import io.gradiode.model.ObservableHandle;

/** Test problem C: three species, stiff. */
public final class Robertson {

  /** The model. */
  public static final HandWrittenModel<Robertson> MODEL =
      HandWrittenModel.of(
          "Robertson", "y1 y2 y3", "k1 k2 k3", "", "y1 y2 y3", new RobertsonSensitivities());

  /** An observable: that of species 1, 2 or 3. */
  public static ObservableHandle<Robertson> species(int i) {
    return MODEL.observables().get(i - 1);
  }

  private Robertson() {}
}
