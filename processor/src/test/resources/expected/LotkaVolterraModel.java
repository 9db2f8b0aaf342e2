package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link LotkaVolterra}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class LotkaVolterraModel {
  /** Parameter {@code birth}, in 1/year. */
  public static final ParameterHandle<LotkaVolterra> BIRTH =
      new ParameterHandle<>("birth", 0, "1/year");

  /** Parameter {@code predation}, in 1/(ind year). */
  public static final ParameterHandle<LotkaVolterra> PREDATION =
      new ParameterHandle<>("predation", 1, "1/(ind year)");

  /** Parameter {@code conversion}, in 1/(ind year). */
  public static final ParameterHandle<LotkaVolterra> CONVERSION =
      new ParameterHandle<>("conversion", 2, "1/(ind year)");

  /** Parameter {@code death}, in 1/year. */
  public static final ParameterHandle<LotkaVolterra> DEATH =
      new ParameterHandle<>("death", 3, "1/year");

  /** Observable {@code prey}: {@code dprey/dt = birth*prey - predation*prey*predator}, in ind. */
  public static final ObservableHandle<LotkaVolterra> PREY =
      new ObservableHandle<>("prey", 0, "ind", 0);

  /**
   * Observable {@code predator}: {@code dpredator/dt = conversion*prey*predator - death*predator},
   * in ind.
   */
  public static final ObservableHandle<LotkaVolterra> PREDATOR =
      new ObservableHandle<>("predator", 1, "ind", 1);

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<LotkaVolterra> MODEL =
      CompiledModel.of(
          "LotkaVolterra",
          List.of(
              new StateHandle<LotkaVolterra>("prey", 0, "ind"),
              new StateHandle<LotkaVolterra>("predator", 1, "ind")),
          List.of(BIRTH, PREDATION, CONVERSION, DEATH),
          List.of(),
          List.of(),
          List.of(PREY, PREDATOR),
          "year",
          new LotkaVolterraSensitivities());

  private LotkaVolterraModel() {}
}
