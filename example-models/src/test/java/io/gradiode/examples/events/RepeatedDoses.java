package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** One compartment, and a dose into it again and again: how much, when first, and how often. */
@OdeModel(
    equations =
        """
        dA/dt = -clearance/volume*A : mg
        dnext/dt = 0 : hour
        clearance : litre/hour (constant)
        volume    : litre (constant)
        dose      : mg (constant)
        first     : hour (constant)
        interval  : hour (constant)
        """,
    initial = "next = first",
    observables = "concentration = A/volume : mg/litre",
    events = @Event(name = "taken", when = "t >= next", then = "A += dose; next += interval"),
    time = "hour")
interface RepeatedDoses {}
