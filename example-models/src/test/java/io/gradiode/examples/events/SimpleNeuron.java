package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/**
 * Izhikevich's neuron with its spikes: E. M. Izhikevich, Simple model of spiking neurons, IEEE
 * Transactions on Neural Networks 14 (2003) 1569–1572.
 */
@OdeModel(
    equations =
        """
        dv/dt = (0.04/ms/mV)*v**2 + (5/ms)*v + 140*mV/ms - u + I : mV
        du/dt = a*(b*v - u) : mV/ms
        I    : mV/ms (constant)
        a    : 1/ms (constant)
        b    : 1/ms (constant)
        c    : mV (constant)
        d    : mV/ms (constant)
        peak : mV (constant)
        """,
    initial = "v = -65*mV; u = b*v",
    threshold = "v > peak",
    reset = "v = c; u += d",
    time = "ms")
interface SimpleNeuron {}
