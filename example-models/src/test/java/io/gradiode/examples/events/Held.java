package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/** A potential that stays above its threshold: a spike follows each refractory period at once. */
@OdeModel(
    equations =
        """
        dv/dt = (drive - v)/tau : mV
        dphase/dt = 1 : ms
        dseen/dt = 0 : ms
        drive : mV (constant)
        tau   : ms (constant)
        V_th  : mV (constant)
        t_ref : ms (constant)
        """,
    observables = "v, seen",
    threshold = "v > V_th",
    reset = "seen = phase",
    refractory = "t_ref",
    time = "ms")
interface Held {}
