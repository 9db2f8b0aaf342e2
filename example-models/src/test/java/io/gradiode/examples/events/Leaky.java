package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/** A leaky integrate-and-fire neuron with constant current, and a refractory period. */
@SuppressWarnings("NotIdentifiable") // as it is written in the literature
@OdeModel(
    equations =
        """
        dv/dt = (E - v + R*I)/tau : mV (unless refractory)
        tau   : ms (constant)
        R     : Mohm (constant)
        I     : nA (constant)
        E     : mV (constant)
        V_th  : mV (constant)
        V_r   : mV (constant)
        t_ref : ms (constant)
        v_0   : mV (constant)
        """,
    initial = "v = v_0",
    threshold = "v > V_th",
    reset = "v = V_r",
    refractory = "t_ref",
    time = "ms")
interface Leaky {}
