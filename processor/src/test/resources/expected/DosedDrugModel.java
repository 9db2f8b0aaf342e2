package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import io.gradiode.model.TermHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link DosedDrug}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class DosedDrugModel {
  /** Parameter {@code absorption}, in 1/h. */
  public static final ParameterHandle<DosedDrug> ABSORPTION =
      new ParameterHandle<>("absorption", 0, "1/h");

  /** Parameter {@code elimination}, in 1/h. */
  public static final ParameterHandle<DosedDrug> ELIMINATION =
      new ParameterHandle<>("elimination", 1, "1/h");

  /** Parameter {@code volume}, in L. */
  public static final ParameterHandle<DosedDrug> VOLUME = new ParameterHandle<>("volume", 2, "L");

  /** Parameter {@code baseline}, in mg/L. */
  public static final ParameterHandle<DosedDrug> BASELINE =
      new ParameterHandle<>("baseline", 3, "mg/L");

  /** Input {@code dose}, in mg/h. */
  public static final InputHandle<DosedDrug> DOSE = new InputHandle<>("dose", 0, "mg/h");

  /** Observable {@code concentration}: {@code concentration = central/volume}, in mg/L. */
  public static final ObservableHandle<DosedDrug> CONCENTRATION =
      new ObservableHandle<>("concentration", 0, "mg/L", -1);

  /**
   * Observable {@code logarithm}: {@code logarithm = log(1 + concentration/baseline)},
   * dimensionless.
   */
  public static final ObservableHandle<DosedDrug> LOGARITHM =
      new ObservableHandle<>("logarithm", 1, "1", -1);

  /** State {@code depot}: {@code ddepot/dt = dose - absorption*depot}, in mg. */
  public static final StateHandle<DosedDrug> DEPOT = new StateHandle<>("depot", 0, "mg");

  /** State {@code central}: {@code dcentral/dt = absorption*depot - elimination*central}, in mg. */
  public static final StateHandle<DosedDrug> CENTRAL = new StateHandle<>("central", 1, "mg");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<DosedDrug> MODEL =
      CompiledModel.of(
          "DosedDrug",
          List.of(DEPOT, CENTRAL),
          List.of(ABSORPTION, ELIMINATION, VOLUME, BASELINE),
          List.of(DOSE),
          List.of(new TermHandle<DosedDrug>("concentration", 0, "mg/L")),
          List.of(CONCENTRATION, LOGARITHM),
          "h",
          new DosedDrugSensitivities());

  private DosedDrugModel() {}
}
