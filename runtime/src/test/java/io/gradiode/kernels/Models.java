package io.gradiode.kernels;

import io.gradiode.CompiledModel;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import java.util.List;

/** The hand-written models as generated constants would show them. */
public final class Models {

  /** Test problem B. */
  public static final CompiledModel<LotkaVolterra> LOTKA_VOLTERRA = compiled(LotkaVolterra.MODEL);

  /** Test problem A. */
  public static final CompiledModel<HodgkinHuxley> HODGKIN_HUXLEY = compiled(HodgkinHuxley.MODEL);

  /** Value at time 0 of the line, in mV. */
  public static final ParameterHandle<Line> INTERCEPT = new ParameterHandle<>("intercept", 0, "mV");

  /** Slope of the line, in mV/s. */
  public static final ParameterHandle<Line> SLOPE = new ParameterHandle<>("slope", 1, "mV/s");

  /** A parameter of the line without influence. */
  public static final ParameterHandle<Line> IDLE = new ParameterHandle<>("idle", 2, "1");

  /** The line itself. */
  public static final ObservableHandle<Line> X = new ObservableHandle<>("x", 0, "mV", 0);

  /** Its root. */
  public static final ObservableHandle<Line> ROOT = new ObservableHandle<>("root", 1, "1", -1);

  /** A straight line. */
  public static final CompiledModel<Line> LINE =
      CompiledModel.of(
          "Line",
          List.of(new StateHandle<>("x", 0, "mV")),
          List.of(INTERCEPT, SLOPE, IDLE),
          List.of(),
          List.of(),
          List.of(X, ROOT),
          "s",
          new Line());

  private Models() {}

  private static <M> CompiledModel<M> compiled(ModelDefinition<M> model) {
    return CompiledModel.of(
        model.name(),
        model.states(),
        model.parameters(),
        model.inputs(),
        model.terms(),
        model.observables(),
        model.timeUnit(),
        model.kernel());
  }
}
