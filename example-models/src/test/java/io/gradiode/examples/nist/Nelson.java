package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Strength of an insulation that ages, the faster the hotter, {@code log y = b1 - b2 x1 exp(-b3
 * x2)}: an experiment for each temperature x2 in degrees Celsius.
 */
@OdeModel(
    equations =
        """
        dstrength/dt = -b2*exp(-b3*x2)*strength : 1
        b1 : 1 (constant)
        b2 : 1/week (constant)
        b3 : 1 (constant)
        x2 : 1 (input)
        """,
    initial = "strength = exp(b1)",
    observables = "y = log(strength) : 1",
    time = "week")
interface Nelson {}
