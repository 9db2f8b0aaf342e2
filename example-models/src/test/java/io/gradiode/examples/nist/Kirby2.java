package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Quotient of two quadratic polynomials, {@code y = (b1 + b2 x + b3 x²)/(1 + b4 x + b5 x²)}, by the
 * linear equation that it solves.
 */
@OdeModel(
    equations =
        """
        dy/dt = (b2 + 2*b3*t - y*(b4 + 2*b5*t))/(1 + b4*t + b5*t**2) : 1
        b1 : 1 (constant)
        b2 : second**-1 (constant)
        b3 : second**-2 (constant)
        b4 : second**-1 (constant)
        b5 : second**-2 (constant)
        """,
    initial = "y = b1")
interface Kirby2 {}
