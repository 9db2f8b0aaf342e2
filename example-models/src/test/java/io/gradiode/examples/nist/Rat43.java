package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Richards' growth, {@code y = b1/(1 + exp(b2 - b3 x))^(1/b4)}. */
@OdeModel(
    equations =
        """
        dy/dt = b3/b4*y*(1 - (y/b1)**b4) : 1
        b1 : 1 (constant)
        b2 : 1 (constant)
        b3 : 1/second (constant)
        b4 : 1 (constant)
        """,
    initial = "y = b1/(1 + exp(b2))**(1/b4)")
interface Rat43 {}
