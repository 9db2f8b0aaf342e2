package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Quotient of two cubic polynomials, {@code y = (b1 + b2 x + b3 x² + b4 x³)/(1 + b5 x + b6 x² + b7
 * x³)}, by the linear equation that it solves: Hahn1 and Thurber.
 */
@OdeModel(
    equations =
        """
        dy/dt = (rise - y*growth)/divisor : 1
        rise    = b2 + 2*b3*t + 3*b4*t**2 : 1/second
        growth  = b5 + 2*b6*t + 3*b7*t**2 : 1/second
        divisor = 1 + b5*t + b6*t**2 + b7*t**3 : 1
        b1 : 1 (constant)
        b2 : second**-1 (constant)
        b3 : second**-2 (constant)
        b4 : second**-3 (constant)
        b5 : second**-1 (constant)
        b6 : second**-2 (constant)
        b7 : second**-3 (constant)
        """,
    initial = "y = (b1 + b2*t + b3*t**2 + b4*t**3)/divisor")
interface CubicQuotient {}
