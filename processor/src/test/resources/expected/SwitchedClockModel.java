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

/** The model {@link SwitchedClock}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class SwitchedClockModel {
  /** Parameter {@code growth}, in Hz. */
  public static final ParameterHandle<SwitchedClock> GROWTH =
      new ParameterHandle<>("growth", 0, "Hz");

  /** Parameter {@code loss}, in Hz. */
  public static final ParameterHandle<SwitchedClock> LOSS = new ParameterHandle<>("loss", 1, "Hz");

  /** Parameter {@code harm}, in Hz. */
  public static final ParameterHandle<SwitchedClock> HARM = new ParameterHandle<>("harm", 2, "Hz");

  /** Parameter {@code limit}, dimensionless. */
  public static final ParameterHandle<SwitchedClock> LIMIT = new ParameterHandle<>("limit", 3, "1");

  /** Parameter {@code span}, in s. */
  public static final ParameterHandle<SwitchedClock> SPAN = new ParameterHandle<>("span", 4, "s");

  /** Parameter {@code period}, in s. */
  public static final ParameterHandle<SwitchedClock> PERIOD =
      new ParameterHandle<>("period", 5, "s");

  /** Input {@code I}, dimensionless. */
  public static final InputHandle<SwitchedClock> I = new InputHandle<>("I", 0, "1");

  /** Observable {@code x}: {@code dx/dt = growth*light - loss*x - damage}, dimensionless. */
  public static final ObservableHandle<SwitchedClock> X = new ObservableHandle<>("x", 0, "1", 0);

  /**
   * Observable {@code strain}: {@code strain = where(x - limit > 0, x - limit, limit - x)},
   * dimensionless.
   */
  public static final ObservableHandle<SwitchedClock> STRAIN =
      new ObservableHandle<>("strain", 1, "1", -1);

  /** Term {@code lit}: {@code lit = int(span - t + period*floor(t/period) > 0)}, dimensionless. */
  public static final TermHandle<SwitchedClock> LIT = new TermHandle<>("lit", 0, "1");

  /** Term {@code light}: {@code light = where(lit > 0, 1 + I, 0)}, dimensionless. */
  public static final TermHandle<SwitchedClock> LIGHT = new TermHandle<>("light", 1, "1");

  /** Term {@code damage}: {@code damage = harm*where(x - limit > 0, x - limit, 0)}, in Hz. */
  public static final TermHandle<SwitchedClock> DAMAGE = new TermHandle<>("damage", 2, "Hz");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<SwitchedClock> MODEL =
      CompiledModel.of(
          "SwitchedClock",
          List.of(new StateHandle<SwitchedClock>("x", 0, "1")),
          List.of(GROWTH, LOSS, HARM, LIMIT, SPAN, PERIOD),
          List.of(I),
          List.of(LIT, LIGHT, DAMAGE),
          List.of(X, STRAIN),
          "s",
          new SwitchedClockSensitivities());

  private SwitchedClockModel() {}
}
