package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link EveryFunction}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class EveryFunctionModel {
  /** Parameter {@code a}, dimensionless. */
  public static final ParameterHandle<EveryFunction> A = new ParameterHandle<>("a", 0, "1");

  /** Parameter {@code b}, dimensionless. */
  public static final ParameterHandle<EveryFunction> B = new ParameterHandle<>("b", 1, "1");

  /**
   * Observable {@code x}: {@code dx/dt = (sin(a*t/second)*exp(-x) + cos(x)*tanh(b*x) - log(2 +
   * x**2)/exprel(a*x))/second}, dimensionless.
   */
  public static final ObservableHandle<EveryFunction> X = new ObservableHandle<>("x", 0, "1", 0);

  /**
   * Observable {@code z}: {@code dz/dt = (sqrt(2 + x*z)*(1 + x**2)**0.3 - a**b*z + z**-2 + (2 +
   * z*z)**(3/2) - sqrt(2)*exp(3))/second}, dimensionless.
   */
  public static final ObservableHandle<EveryFunction> Z = new ObservableHandle<>("z", 1, "1", 1);

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<EveryFunction> MODEL =
      CompiledModel.of(
          "EveryFunction",
          List.of(
              new StateHandle<EveryFunction>("x", 0, "1"),
              new StateHandle<EveryFunction>("z", 1, "1")),
          List.of(A, B),
          List.of(),
          List.of(),
          List.of(X, Z),
          "s",
          new EveryFunctionSensitivities());

  private EveryFunctionModel() {}
}
