package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Enzyme reaction of Kowalik and Osborne, {@code y = b1 (x² + x b2)/(x² + x b3 + b4)}, by the
 * linear equation that it solves.
 */
@OdeModel(
    equations =
        """
        dy/dt = (b1*(2*t + b2) - y*(2*t + b3))/(t**2 + t*b3 + b4) : 1
        b1 : 1 (constant)
        b2 : second (constant)
        b3 : second (constant)
        b4 : second**2 (constant)
        """,
    initial = "y = 0")
interface Mgh09 {}
