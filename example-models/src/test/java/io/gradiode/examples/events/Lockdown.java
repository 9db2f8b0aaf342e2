package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** SEIR, with contacts that an intervention lowers at one date and a relaxation raises again. */
@OdeModel(
    equations =
        """
        dS/dt = -b*S*I : 1
        dE/dt = b*S*I - E/latency : 1
        dI/dt = E/latency - I/infectious : 1
        dR/dt = I/infectious : 1
        db/dt = 0 : 1/day
        b_0        : 1/day (constant)
        latency    : day (constant)
        infectious : day (constant)
        I_0        : 1 (constant)
        closed     : day (constant)  # date of the intervention
        effect     : 1 (constant)
        duration   : day (constant)
        """,
    initial = "S = 1 - I_0; I = I_0; b = b_0",
    observables = "S, E, I, R",
    events = {
      @Event(name = "closing", at = "closed", then = "b *= 1 - effect"),
      @Event(name = "opening", at = "closed + duration", then = "b = b_0")
    },
    time = "day")
interface Lockdown {}
