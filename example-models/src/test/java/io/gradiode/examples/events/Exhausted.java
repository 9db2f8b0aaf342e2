package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/**
 * A neuron of which each spike draws a current that pulls its potential down; it is refractory
 * while the potential is above a level, and counts the time in which it is not.
 */
@OdeModel(
    equations =
        """
        dv/dt = (drive - v - pull)/tau : mV
        dpull/dt = -pull/tau_pull : mV
        dready/dt = 1 : ms (unless refractory)
        drive    : mV (constant)
        tau      : ms (constant)
        tau_pull : ms (constant)
        V_th     : mV (constant)
        V_end    : mV (constant)
        strength : mV (constant)
        """,
    observables = "v, ready",
    threshold = "v > V_th",
    reset = "pull += strength",
    refractory = "v > V_end",
    time = "ms")
interface Exhausted {}
