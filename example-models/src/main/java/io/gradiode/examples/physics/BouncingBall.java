package io.gradiode.examples.physics;

import static io.gradiode.examples.physics.BouncingBallModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/**
 * A ball that loses a part of its speed at each bounce. Bounces follow each other ever faster, and
 * none is behind their limit, {@code t_1 (1 + 2 r/(1 − r))} with the time {@code t_1} of the first.
 *
 * <p>K. H. Johansson, M. Egerstedt, J. Lygeros and S. Sastry, On the regularization of Zeno hybrid
 * automata, Systems &amp; Control Letters 38 (1999) 141–150, doi 10.1016/S0167-6911(99)00059-6.
 */
@OdeModel(
    equations =
        """
        dheight/dt = speed : metre
        dspeed/dt  = -gravity : metre/second
        gravity     : metre/second**2 (constant)
        restitution : 1 (constant)  # part of the speed that is left
        height_0    : metre (constant)
        """,
    initial = "height = height_0",
    events = @Event(name = "bounce", when = "height < 0*metre", then = "speed *= -restitution"))
public interface BouncingBall {

  /** A rubber ball on earth. */
  static Assignment<BouncingBall> published() {
    return MODEL.values().set(GRAVITY, 9.81).set(RESTITUTION, 0.8).set(HEIGHT_0, 1);
  }
}
