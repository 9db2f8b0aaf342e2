package sample;

import io.gradiode.CompiledModel;
import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.EventHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import java.util.List;
import javax.annotation.processing.Generated;

/** The model {@link BouncingBall}: handles for its quantities, and {@link #MODEL} for all else. */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class BouncingBallModel {
  /** Parameter {@code gravity}, in m/s^2. */
  public static final ParameterHandle<BouncingBall> GRAVITY =
      new ParameterHandle<>("gravity", 0, "m/s^2");

  /** Parameter {@code resistance}, in 1/s. */
  public static final ParameterHandle<BouncingBall> RESISTANCE =
      new ParameterHandle<>("resistance", 1, "1/s");

  /** Parameter {@code restitution}, dimensionless. */
  public static final ParameterHandle<BouncingBall> RESTITUTION =
      new ParameterHandle<>("restitution", 2, "1");

  /** Parameter {@code kick}, in m/s. */
  public static final ParameterHandle<BouncingBall> KICK = new ParameterHandle<>("kick", 3, "m/s");

  /** Parameter {@code t_kick}, in s. */
  public static final ParameterHandle<BouncingBall> T_KICK =
      new ParameterHandle<>("t_kick", 4, "s");

  /** Observable {@code height}: {@code dheight/dt = speed}, in m. */
  public static final ObservableHandle<BouncingBall> HEIGHT =
      new ObservableHandle<>("height", 0, "m", 0);

  /** Event {@code bounce}: {@code height < 0*metre}. */
  public static final EventHandle<BouncingBall> BOUNCE = new EventHandle<>("bounce", 0);

  /** Event {@code top}: {@code speed == 0*metre/second}. */
  public static final EventHandle<BouncingBall> TOP = new EventHandle<>("top", 2);

  /** State {@code speed}: {@code dspeed/dt = -gravity - air*speed}, in m/s. */
  public static final StateHandle<BouncingBall> SPEED = new StateHandle<>("speed", 1, "m/s");

  /** State {@code air}: {@code dair/dt = 0/second**2}, in 1/s. */
  public static final StateHandle<BouncingBall> AIR = new StateHandle<>("air", 2, "1/s");

  /** The model itself; immutable, for all threads. */
  public static final CompiledModel<BouncingBall> MODEL =
      CompiledModel.of(
          "BouncingBall",
          List.of(new StateHandle<BouncingBall>("height", 0, "m"), SPEED, AIR),
          List.of(GRAVITY, RESISTANCE, RESTITUTION, KICK, T_KICK),
          List.of(),
          List.of(),
          List.of(HEIGHT),
          List.of(BOUNCE, TOP),
          "s",
          new BouncingBallSensitivities());

  private BouncingBallModel() {}
}
