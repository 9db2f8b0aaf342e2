package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/**
 * Robertson's stiff reaction in a vessel: its substrate flows in, and its product is drawn off when
 * there is enough of it.
 */
@OdeModel(
    equations =
        """
        dA/dt = -k_1*A + k_3*B*C + flow*(pulse + ramp) : 1
        dB/dt = k_1*A - k_2*B**2 - k_3*B*C : 1
        dC/dt = k_2*B**2 : 1
        pulse : 1 (input)
        ramp  : 1 (input)
        flow  : 1/second (constant)
        k_1   : 1/second (constant)
        k_2   : 1/second (constant)
        k_3   : 1/second (constant)
        level : 1 (constant)
        left  : 1 (constant)  # what is left of the product
        """,
    initial = "A = 1",
    events = @Event(name = "drawn", when = "C > level", then = "C *= left"))
interface FedReaction {}
