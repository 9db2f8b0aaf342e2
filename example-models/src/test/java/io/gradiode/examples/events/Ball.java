package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** A ball that bounces. */
@OdeModel(
    equations =
        """
        dy/dt = w  : metre
        dw/dt = -g : metre/second
        g   : metre/second**2 (constant)
        h   : metre (constant)
        w_0 : metre/second (constant)
        restitution : 1 (constant)
        """,
    initial = "y = h; w = w_0",
    events = @Event(name = "bounce", when = "y < 0*metre", then = "y = 0*metre; w *= -restitution"))
interface Ball {}
