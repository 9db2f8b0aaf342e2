package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** A bilinear system, {@code x' = ((k_up + k_down) m − k_down) x}, between two thresholds. */
@OdeModel(
    equations =
        """
        dx/dt = ((k_up + k_down)*m - k_down)*x : 1
        dm/dt = 0 : 1
        k_up   : 1/second (constant)
        k_down : 1/second (constant)
        high   : 1 (constant)
        low    : 1 (constant)
        lost   : 1 (constant)  # what is left of x when it turns
        x_0    : 1 (constant)
        """,
    initial = "x = x_0; m = 1",
    events = {
      @Event(name = "off", when = "x > high", then = "m = 0; x *= lost"),
      @Event(name = "on", when = "x < low", then = "m = 1")
    })
interface Relay {}
