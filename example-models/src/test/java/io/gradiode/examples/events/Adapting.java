package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/** A leaky neuron of which each spike raises the threshold. */
@OdeModel(
    equations =
        """
        dv/dt = (drive - v)/tau : mV (unless refractory)
        dtheta/dt = (theta_0 - theta)/tau_theta : mV
        drive     : mV (input)
        tau       : ms (constant)
        theta_0   : mV (constant)
        tau_theta : ms (constant)
        v_0       : mV (constant)
        V_r       : mV (constant)
        raise     : mV (constant)
        t_ref     : ms (constant)
        """,
    initial = "v = v_0; theta = theta_0",
    observables = "v, theta",
    threshold = "v > theta",
    reset = "v = V_r; theta += raise",
    refractory = "t_ref",
    time = "ms")
interface Adapting {}
