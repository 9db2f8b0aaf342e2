package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** A pulse at a time that parameters say, of a size that depends on that time itself. */
@SuppressWarnings("NotIdentifiable") // lag and phase say one time together
@OdeModel(
    equations =
        """
        dx/dt = -k*x + s : 1
        k     : 1/second (constant)
        s     : 1/second (constant)
        x_0   : 1 (constant)
        lag   : second (constant)
        phase : 1 (constant)
        size  : 1 (constant)
        decay : 1/second (constant)
        """,
    initial = "x = x_0",
    events = @Event(name = "pulse", at = "lag*(1 + phase)", then = "x += size*exp(-decay*t)"))
interface Pulse {}
