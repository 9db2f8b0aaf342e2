package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import io.gradiode.model.TermHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link ChainedStart}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class ChainedStartModel {
  /** Parameter {@code k}, dimensionless. */
  public static final ParameterHandle<ChainedStart> K = new ParameterHandle<>("k", 0, "1");

  /** Parameter {@code s}, dimensionless. */
  public static final ParameterHandle<ChainedStart> S = new ParameterHandle<>("s", 1, "1");

  /** Observable {@code sum}: {@code sum = x + w*level}, dimensionless. */
  public static final ObservableHandle<ChainedStart> SUM =
      new ObservableHandle<>("sum", 0, "1", -1);

  /** Observable {@code z}: {@code dz/dt = (x*x*z - k*z**3)/second}, dimensionless. */
  public static final ObservableHandle<ChainedStart> Z = new ObservableHandle<>("z", 1, "1", 1);

  /** State {@code x}: {@code dx/dt = (level - k*x)/second}, dimensionless. */
  public static final StateHandle<ChainedStart> X = new StateHandle<>("x", 0, "1");

  /** State {@code w}: {@code dw/dt = (sqrt(x)/(1 + z**2) - w)/second}, dimensionless. */
  public static final StateHandle<ChainedStart> W = new StateHandle<>("w", 2, "1");

  /** Term {@code level}: {@code level = 2*k + s}, dimensionless. */
  public static final TermHandle<ChainedStart> LEVEL = new TermHandle<>("level", 0, "1");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<ChainedStart> MODEL =
      CompiledModel.of(
          "ChainedStart",
          List.of(X, new StateHandle<ChainedStart>("z", 1, "1"), W),
          List.of(K, S),
          List.of(),
          List.of(LEVEL),
          List.of(SUM, Z),
          "s",
          new ChainedStartSensitivities());

  private ChainedStartModel() {}
}
