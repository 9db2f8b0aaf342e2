package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Decay that begins fast, {@code y = exp(-b1 x)/(b2 + b3 x)}: Chwirut1 and Chwirut2. */
@OdeModel(
    equations =
        """
        dy/dt = -(b1 + b3/(b2 + b3*t))*y : 1
        b1 : 1/second (constant)
        b2 : 1 (constant)
        b3 : 1/second (constant)
        """,
    initial = "y = 1/b2")
interface Chwirut {}
