package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** Two events of which the times may be equal; the later of the parameters is declared first. */
@OdeModel(
    equations =
        """
        dx/dt = -k*x : 1
        k      : 1/second (constant)
        t_1    : second (constant)
        t_2    : second (constant)
        added  : 1 (constant)
        factor : 1 (constant)
        """,
    initial = "x = 1",
    events = {
      @Event(name = "growth", at = "t_2", then = "x *= factor"),
      @Event(name = "supply", at = "t_1", then = "x += added"),
      @Event(name = "plenty", when = "x > 4", then = "x -= 1")
    })
interface Ordered {}
