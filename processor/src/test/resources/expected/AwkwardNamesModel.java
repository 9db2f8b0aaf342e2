package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import io.gradiode.model.TermHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link AwkwardNames}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class AwkwardNamesModel {
  /** Parameter {@code new}, dimensionless. */
  public static final ParameterHandle<AwkwardNames> NEW = new ParameterHandle<>("new", 0, "1");

  /** Parameter {@code rates}, dimensionless. */
  public static final ParameterHandle<AwkwardNames> RATES = new ParameterHandle<>("rates", 1, "1");

  /** Parameter {@code Math}, dimensionless. */
  public static final ParameterHandle<AwkwardNames> MATH = new ParameterHandle<>("Math", 2, "1");

  /** Parameter {@code inputs}, dimensionless. */
  public static final ParameterHandle<AwkwardNames> INPUTS =
      new ParameterHandle<>("inputs", 3, "1");

  /** Parameter {@code V}, dimensionless. */
  public static final ParameterHandle<AwkwardNames> V_PARAMETER =
      new ParameterHandle<>("V", 4, "1");

  /** Observable {@code v}: {@code v = y*V}, dimensionless. */
  public static final ObservableHandle<AwkwardNames> V_OBSERVABLE =
      new ObservableHandle<>("v", 0, "1", -1);

  /** Observable {@code h}: {@code dh/dt = (rates*y - Math*h*scratch)/second}, dimensionless. */
  public static final ObservableHandle<AwkwardNames> H = new ObservableHandle<>("h", 1, "1", 1);

  /** State {@code y}: {@code dy/dt = (h*t_ - new*y)/second}, dimensionless. */
  public static final StateHandle<AwkwardNames> Y = new StateHandle<>("y", 0, "1");

  /** Term {@code t_}: {@code t_ = y*h*inputs}, dimensionless. */
  public static final TermHandle<AwkwardNames> T_ = new TermHandle<>("t_", 0, "1");

  /** Term {@code scratch}: {@code scratch = V*y}, dimensionless. */
  public static final TermHandle<AwkwardNames> SCRATCH = new TermHandle<>("scratch", 1, "1");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<AwkwardNames> MODEL =
      CompiledModel.of(
          "AwkwardNames",
          List.of(Y, new StateHandle<AwkwardNames>("h", 1, "1")),
          List.of(NEW, RATES, MATH, INPUTS, V_PARAMETER),
          List.of(),
          List.of(T_, SCRATCH),
          List.of(V_OBSERVABLE, H),
          "s",
          new AwkwardNamesSensitivities());

  private AwkwardNamesModel() {}
}
