package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Power of a shifted time, {@code y = b1 (b2 + x)^(-1/b3)}. */
@OdeModel(
    equations =
        """
        dy/dt = -y/(b3*(b2 + t)) : 1
        b1 : 1 (constant)
        b2 : second (constant)
        b3 : 1 (constant)
        """,
    initial = "y = b1*((b2 + t)/second)**(-1/b3)")
interface Bennett5 {}
