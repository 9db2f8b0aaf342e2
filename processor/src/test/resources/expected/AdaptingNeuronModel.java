package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The model {@link AdaptingNeuron}: handles for its quantities, and {@link #MODEL} for all else.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class AdaptingNeuronModel {
  /** Parameter {@code tau}, in s. */
  public static final ParameterHandle<AdaptingNeuron> TAU = new ParameterHandle<>("tau", 0, "s");

  /** Parameter {@code E_L}, in V. */
  public static final ParameterHandle<AdaptingNeuron> E_L = new ParameterHandle<>("E_L", 1, "V");

  /** Parameter {@code V_r}, in V. */
  public static final ParameterHandle<AdaptingNeuron> V_R = new ParameterHandle<>("V_r", 2, "V");

  /** Parameter {@code V_T}, in V. */
  public static final ParameterHandle<AdaptingNeuron> V_T = new ParameterHandle<>("V_T", 3, "V");

  /** Parameter {@code tau_theta}, in s. */
  public static final ParameterHandle<AdaptingNeuron> TAU_THETA =
      new ParameterHandle<>("tau_theta", 4, "s");

  /** Parameter {@code b}, in V. */
  public static final ParameterHandle<AdaptingNeuron> B = new ParameterHandle<>("b", 5, "V");

  /** Parameter {@code t_ref}, in s. */
  public static final ParameterHandle<AdaptingNeuron> T_REF =
      new ParameterHandle<>("t_ref", 6, "s");

  /** Input {@code drive}, in V. */
  public static final InputHandle<AdaptingNeuron> DRIVE = new InputHandle<>("drive", 0, "V");

  /** Observable {@code v}: {@code dv/dt = (E_L - v + drive)/tau}, in V. */
  public static final ObservableHandle<AdaptingNeuron> V = new ObservableHandle<>("v", 0, "V", 0);

  /** Event {@code spike}: {@code v > V_T + theta}. */
  public static final EventHandle<AdaptingNeuron> SPIKE = new EventHandle<>("spike", 0);

  /** State {@code theta}: {@code dtheta/dt = -theta/tau_theta}, in V. */
  public static final StateHandle<AdaptingNeuron> THETA = new StateHandle<>("theta", 1, "V");

  /** State {@code lastspike}: {@code dlastspike/dt = 0}, in s. */
  public static final StateHandle<AdaptingNeuron> LASTSPIKE =
      new StateHandle<>("lastspike", 2, "s");

  /** State {@code not_refractory}: {@code dnot_refractory/dt = 0}, dimensionless. */
  public static final StateHandle<AdaptingNeuron> NOT_REFRACTORY =
      new StateHandle<>("not_refractory", 3, "1");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<AdaptingNeuron> MODEL =
      CompiledModel.of(
          "AdaptingNeuron",
          List.of(new StateHandle<AdaptingNeuron>("v", 0, "V"), THETA, LASTSPIKE, NOT_REFRACTORY),
          List.of(TAU, E_L, V_R, V_T, TAU_THETA, B, T_REF),
          List.of(DRIVE),
          List.of(),
          List.of(V),
          List.of(SPIKE),
          "s",
          new AdaptingNeuronSensitivities());

  private AdaptingNeuronModel() {}
}
