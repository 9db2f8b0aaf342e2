package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/**
 * A neuron that leaks more after a spike, and whose threshold swings and needs a resource that
 * spikes use up.
 */
@OdeModel(
    equations =
        """
        dv/dt = (drive - v*(1 + more*exp(-(t - lastspike)/tau_leak)))/tau : mV
        dw/dt = (1 - w)/tau_w : 1
        swing = V_th*(1 + depth*sin(2*pi*rate*t)) : mV
        drive    : mV (constant)
        tau      : ms (constant)
        more     : 1 (constant)
        tau_leak : ms (constant)
        tau_w    : ms (constant)
        V_th     : mV (constant)
        depth    : 1 (constant)
        rate     : kHz (constant)
        least    : 1 (constant)
        used     : 1 (constant)
        V_r      : mV (constant)
        """,
    threshold = "v > swing and w > least",
    reset = "w *= used; v = V_r*w; w /= 1 + w",
    time = "ms")
interface Recovering {}
