package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Quantum defects near a resonance, {@code y = b1 - b2 x - arctan(b3/(x - b4))/π}. */
@OdeModel(
    equations =
        """
        dy/dt = -b2 + b3/(pi*((t - b4)**2 + b3**2)) : 1
        b1 : 1 (constant)
        b2 : 1/second (constant)
        b3 : second (constant)
        b4 : second (constant)
        """,
    initial = "y = b1 - b2*t - arctan(b3/(t - b4))/pi")
interface Roszman1 {}
