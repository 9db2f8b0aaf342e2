package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** A perfect integrate-and-fire neuron with an input; a stimulus itself may make an event. */
@OdeModel(
    equations =
        """
        dv/dt = I/C : mV
        dalarms/dt = 0 : 1
        I    : pA (input)
        C    : pF (constant)
        V_th : mV (constant)
        V_r  : mV (constant)
        most : pA (constant)
        loss : 1 (constant)
        """,
    threshold = "v > V_th",
    reset = "v = V_r",
    events = @Event(name = "overload", when = "I > most", then = "alarms += 1; v *= loss"),
    time = "ms")
interface Integrator {}
