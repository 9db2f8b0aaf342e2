package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.StateHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link NoParameters}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class NoParametersModel {
  /** Observable {@code x}: {@code dx/dt = v/second}, dimensionless. */
  public static final ObservableHandle<NoParameters> X = new ObservableHandle<>("x", 0, "1", 0);

  /** State {@code v}: {@code dv/dt = ((1 - x**2)*v - x)/second}, dimensionless. */
  public static final StateHandle<NoParameters> V = new StateHandle<>("v", 1, "1");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<NoParameters> MODEL =
      CompiledModel.of(
          "NoParameters",
          List.of(new StateHandle<NoParameters>("x", 0, "1"), V),
          List.of(),
          List.of(),
          List.of(),
          List.of(X),
          "s",
          new NoParametersSensitivities());

  private NoParametersModel() {}
}
