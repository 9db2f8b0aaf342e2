package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/** A leaky neuron that is refractory the longer, the more it has fired. */
@OdeModel(
    equations =
        """
        dv/dt = (drive - v)/tau : mV (unless refractory)
        dw/dt = -w/tau_w : 1
        drive : mV (constant)
        tau   : ms (constant)
        tau_w : ms (constant)
        V_th  : mV (constant)
        rest  : ms (constant)
        more  : ms (constant)
        """,
    observables = "v, w, since = t - lastspike : ms",
    threshold = "v > V_th",
    reset = "v = 0*mV; w += 1",
    refractory = "rest + more*w",
    time = "ms")
interface Fatigued {}
