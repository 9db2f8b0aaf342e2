package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Gaussian peak, {@code y = b1/b2 exp(-((x - b3)/b2)²/2)}, from far down its flank. */
@OdeModel(
    equations =
        """
        dy/dt = -(t - b3)/b2**2*y : 1
        b1 : second (constant)
        b2 : second (constant)
        b3 : second (constant)
        """,
    initial = "y = b1/b2*exp(-((t - b3)/b2)**2/2)")
interface Eckerle4 {}
