package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link HodgkinHuxley}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class HodgkinHuxleyModel {
  /** Parameter {@code g_l}, in S. */
  public static final ParameterHandle<HodgkinHuxley> G_L = new ParameterHandle<>("g_l", 0, "S");

  /** Parameter {@code g_na}, in S. */
  public static final ParameterHandle<HodgkinHuxley> G_NA = new ParameterHandle<>("g_na", 1, "S");

  /** Parameter {@code g_kd}, in S. */
  public static final ParameterHandle<HodgkinHuxley> G_KD = new ParameterHandle<>("g_kd", 2, "S");

  /** Input {@code I}, in A. */
  public static final InputHandle<HodgkinHuxley> I = new InputHandle<>("I", 0, "A");

  /**
   * Observable {@code v}: {@code dv/dt = (g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v -
   * E_k) + I)/C_m}, in V.
   */
  public static final ObservableHandle<HodgkinHuxley> V = new ObservableHandle<>("v", 0, "V", 0);

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<HodgkinHuxley> MODEL =
      CompiledModel.of(
          "HodgkinHuxley",
          List.of(
              new StateInfo("v", 0, "V"),
              new StateInfo("m", 1, "1"),
              new StateInfo("n", 2, "1"),
              new StateInfo("h", 3, "1")),
          List.of(G_L, G_NA, G_KD),
          List.of(I),
          List.of(V),
          "s",
          new HodgkinHuxleySensitivities());

  private HodgkinHuxleyModel() {}
}
