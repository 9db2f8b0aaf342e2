package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Meyer's resistance of a thermistor, {@code y = b1 exp(b2/(x + b3))}. */
@OdeModel(
    equations =
        """
        dy/dt = -b2/(t + b3)**2*y : 1
        b1 : 1 (constant)
        b2 : second (constant)
        b3 : second (constant)
        """,
    initial = "y = b1*exp(b2/(t + b3))")
interface Mgh10 {}
