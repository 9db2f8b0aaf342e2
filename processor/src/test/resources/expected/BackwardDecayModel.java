package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.annotation.Method;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link BackwardDecay}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
public final class BackwardDecayModel {
  /** Parameter {@code rate}, in 1/s. */
  public static final ParameterHandle<BackwardDecay> RATE = new ParameterHandle<>("rate", 0, "1/s");

  /** Parameter {@code loss}, in 1/s. */
  public static final ParameterHandle<BackwardDecay> LOSS = new ParameterHandle<>("loss", 1, "1/s");

  /** Observable {@code parent}: {@code dparent/dt = -rate*parent}, dimensionless. */
  public static final ObservableHandle<BackwardDecay> PARENT =
      new ObservableHandle<>("parent", 0, "1", 0);

  /**
   * Observable {@code daughter}: {@code ddaughter/dt = rate*parent - loss*daughter**2},
   * dimensionless.
   */
  public static final ObservableHandle<BackwardDecay> DAUGHTER =
      new ObservableHandle<>("daughter", 1, "1", 1);

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<BackwardDecay> MODEL =
      CompiledModel.of(
          "BackwardDecay",
          List.of(
              new StateHandle<BackwardDecay>("parent", 0, "1"),
              new StateHandle<BackwardDecay>("daughter", 1, "1")),
          List.of(RATE, LOSS),
          List.of(),
          List.of(),
          List.of(PARENT, DAUGHTER),
          "s",
          new BackwardDecaySensitivities()).withMethod(Method.EXPLICIT).withAdjoint(new BackwardDecayEquations());

  private BackwardDecayModel() {}
}
