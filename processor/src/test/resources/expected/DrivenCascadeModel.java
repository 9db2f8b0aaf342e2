package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import io.gradiode.model.TermHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link DrivenCascade}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class DrivenCascadeModel {
  /** Parameter {@code on}, in L/(mol s). */
  public static final ParameterHandle<DrivenCascade> ON =
      new ParameterHandle<>("on", 0, "L/(mol s)");

  /** Parameter {@code off}, in 1/s. */
  public static final ParameterHandle<DrivenCascade> OFF = new ParameterHandle<>("off", 1, "1/s");

  /** Parameter {@code total}, in mol/L. */
  public static final ParameterHandle<DrivenCascade> TOTAL =
      new ParameterHandle<>("total", 2, "mol/L");

  /** Parameter {@code gain}, in 1/s. */
  public static final ParameterHandle<DrivenCascade> GAIN = new ParameterHandle<>("gain", 3, "1/s");

  /** Parameter {@code half}, in mol/L. */
  public static final ParameterHandle<DrivenCascade> HALF =
      new ParameterHandle<>("half", 4, "mol/L");

  /** Parameter {@code decay}, in 1/s. */
  public static final ParameterHandle<DrivenCascade> DECAY =
      new ParameterHandle<>("decay", 5, "1/s");

  /** Parameter {@code level}, in mol/L. */
  public static final ParameterHandle<DrivenCascade> LEVEL =
      new ParameterHandle<>("level", 6, "mol/L");

  /** Parameter {@code make}, in mol/(L s). */
  public static final ParameterHandle<DrivenCascade> MAKE =
      new ParameterHandle<>("make", 7, "mol/(L s)");

  /** Parameter {@code washed}, in s. */
  public static final ParameterHandle<DrivenCascade> WASHED =
      new ParameterHandle<>("washed", 8, "s");

  /** Parameter {@code feed}, in mol/(L s). */
  public static final ParameterHandle<DrivenCascade> FEED =
      new ParameterHandle<>("feed", 9, "mol/(L s)");

  /** Parameter {@code spill}, in mol/(L s). */
  public static final ParameterHandle<DrivenCascade> SPILL =
      new ParameterHandle<>("spill", 10, "mol/(L s)");

  /** Parameter {@code limit}, in mol/L. */
  public static final ParameterHandle<DrivenCascade> LIMIT =
      new ParameterHandle<>("limit", 11, "mol/L");

  /** Parameter {@code basal}, in mol/(L s). */
  public static final ParameterHandle<DrivenCascade> BASAL =
      new ParameterHandle<>("basal", 12, "mol/(L s)");

  /** Parameter {@code clear}, in 1/s. */
  public static final ParameterHandle<DrivenCascade> CLEAR =
      new ParameterHandle<>("clear", 13, "1/s");

  /** Parameter {@code begin}, in mol/L. */
  public static final ParameterHandle<DrivenCascade> BEGIN =
      new ParameterHandle<>("begin", 14, "mol/L");

  /** Parameter {@code rest}, in mol/L. */
  public static final ParameterHandle<DrivenCascade> REST =
      new ParameterHandle<>("rest", 15, "mol/L");

  /** Parameter {@code kept}, dimensionless. */
  public static final ParameterHandle<DrivenCascade> KEPT = new ParameterHandle<>("kept", 16, "1");

  /** Input {@code ligand}, in mol/L. */
  public static final InputHandle<DrivenCascade> LIGAND = new InputHandle<>("ligand", 0, "mol/L");

  /**
   * Observable {@code kinase}: {@code dkinase/dt = gain*receptor*occupied - decay*kinase -
   * spill*kinase/(kinase + limit)}, in mol/L.
   */
  public static final ObservableHandle<DrivenCascade> KINASE =
      new ObservableHandle<>("kinase", 0, "mol/L", 1);

  /** Observable {@code ratio}: {@code ratio = target/(target + half)}, dimensionless. */
  public static final ObservableHandle<DrivenCascade> RATIO =
      new ObservableHandle<>("ratio", 1, "1", -1);

  /** Event {@code wash}: {@code t > washed}. */
  public static final EventHandle<DrivenCascade> WASH = new EventHandle<>("wash", 0);

  /**
   * State {@code receptor}: {@code dreceptor/dt = feed + ligand*on*(total - receptor) -
   * off*receptor}, in mol/L.
   */
  public static final StateHandle<DrivenCascade> RECEPTOR =
      new StateHandle<>("receptor", 0, "mol/L");

  /**
   * State {@code target}: {@code dtarget/dt = where(kinase > level, make, basal) - clear*target},
   * in mol/L.
   */
  public static final StateHandle<DrivenCascade> TARGET = new StateHandle<>("target", 2, "mol/L");

  /** Term {@code occupied}: {@code occupied = receptor/(half + receptor)}, dimensionless. */
  public static final TermHandle<DrivenCascade> OCCUPIED = new TermHandle<>("occupied", 0, "1");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<DrivenCascade> MODEL =
      CompiledModel.of(
          "DrivenCascade",
          List.of(RECEPTOR, new StateHandle<DrivenCascade>("kinase", 1, "mol/L"), TARGET),
          List.of(
              ON,
              OFF,
              TOTAL,
              GAIN,
              HALF,
              DECAY,
              LEVEL,
              MAKE,
              WASHED,
              FEED,
              SPILL,
              LIMIT,
              BASAL,
              CLEAR,
              BEGIN,
              REST,
              KEPT),
          List.of(LIGAND),
          List.of(OCCUPIED),
          List.of(KINASE, RATIO),
          List.of(WASH),
          "s",
          new DrivenCascadeEquations());

  private DrivenCascadeModel() {}
}
