package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/**
 * The adaptive exponential integrate-and-fire neuron with its spikes: R. Brette and W. Gerstner,
 * Adaptive exponential integrate-and-fire model as an effective description of neuronal activity,
 * Journal of Neurophysiology 94 (2005) 3637–3642.
 */
@OdeModel(
    equations =
        """
        dv/dt = (-g_L*(v - E_L) + g_L*Delta_T*exp((v - V_T)/Delta_T) - w + I)/C : mV (unless refractory)
        dw/dt = (a*(v - E_L) - w)/tau_w : pA
        I       : pA (input)
        C       : pF (constant)
        g_L     : nS (constant)
        E_L     : mV (constant)
        V_T     : mV (constant)
        Delta_T : mV (constant)
        tau_w   : ms (constant)
        a       : nS (constant)
        V_cut   : mV (constant)
        V_r     : mV (constant)
        b       : pA (constant)
        t_ref   : ms (constant)
        """,
    initial = "v = E_L",
    threshold = "v > V_cut",
    reset = "v = V_r; w += b",
    refractory = "t_ref",
    time = "ms")
interface AdEx {}
