package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
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

  /**
   * State {@code m}: {@code dm/dt = 0.32*(mV**-1)*(13*mV - v + V_t)/(exp((13*mV - v + V_t)/(4*mV))
   * - 1)/ms*(1 - m) - 0.28*(mV**-1)*(v - V_t - 40*mV)/(exp((v - V_t - 40*mV)/(5*mV)) - 1)/ms*m},
   * dimensionless.
   */
  public static final StateHandle<HodgkinHuxley> M = new StateHandle<>("m", 1, "1");

  /**
   * State {@code n}: {@code dn/dt =
   * 0.032*(mV**-1)*(15*mV-v+V_t)/(exp((15*mV-v+V_t)/(5*mV))-1)/ms*(1-n) -
   * .5*exp((10*mV-v+V_t)/(40*mV))/ms*n}, dimensionless.
   */
  public static final StateHandle<HodgkinHuxley> N = new StateHandle<>("n", 2, "1");

  /**
   * State {@code h}: {@code dh/dt =
   * 0.128*exp((17*mV-v+V_t)/(18*mV))/ms*(1-h)-4/(1+exp((40*mV-v+V_t)/(5*mV)))/ms*h}, dimensionless.
   */
  public static final StateHandle<HodgkinHuxley> H = new StateHandle<>("h", 3, "1");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<HodgkinHuxley> MODEL =
      CompiledModel.of(
          "HodgkinHuxley",
          List.of(new StateHandle<HodgkinHuxley>("v", 0, "V"), M, N, H),
          List.of(G_L, G_NA, G_KD),
          List.of(I),
          List.of(),
          List.of(V),
          "s",
          new HodgkinHuxleySensitivities());

  private HodgkinHuxleyModel() {}
}
