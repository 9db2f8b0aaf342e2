package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Logistic growth, {@code y = b1/(1 + exp(b2 - b3 x))}. */
@OdeModel(
    equations =
        """
        dy/dt = b3*y*(1 - y/b1) : 1
        b1 : 1 (constant)
        b2 : 1 (constant)
        b3 : 1/second (constant)
        """,
    initial = "y = b1/(1 + exp(b2))")
interface Rat42 {}
