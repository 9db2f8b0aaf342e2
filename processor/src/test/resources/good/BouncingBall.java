package sample;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** A ball that is kicked once; the air resists more from then on. */
@OdeModel(
    equations =
        """
        dheight/dt = speed               : metre
        dspeed/dt = -gravity - air*speed : metre/second
        dair/dt = 0/second**2            : 1/second
        gravity     : metre/second**2 (constant)
        resistance  : 1/second (constant)
        restitution : 1 (constant)
        kick        : metre/second (constant)
        t_kick      : second (constant)
        """,
    initial = "height = 1*metre; air = resistance",
    observables = "height",
    events = {
      @Event(name = "bounce", when = "height < 0*metre", then = "speed *= -restitution"),
      @Event(at = "t_kick", then = "speed += kick*exp(-t/second); air = 2*air + resistance"),
      @Event(name = "top", when = "speed == 0*metre/second")
    })
interface BouncingBall {}
