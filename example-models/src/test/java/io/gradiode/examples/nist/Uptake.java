package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Reaction of order n that uses up what is free, w: first order, {@code y = b1 (1 - exp(-b2 x))},
 * in BoxBOD and Misra1a; order 1.5, {@code y = b1 (1 - (1 + b2 x/2)^-2)}, in Misra1b; order 3,
 * {@code y = b1 (1 - (1 + 2 b2 x)^-0.5)}, in Misra1c; order 2, {@code y = b1 b2 x/(1 + b2 x)}, in
 * Misra1d.
 */
@OdeModel(
    equations =
        """
        dw/dt = -b2*w**n : 1
        b1 : 1 (constant)
        b2 : 1/second (constant)
        n  : 1 (constant)
        """,
    initial = "w = 1",
    observables = "y = b1*(1 - w) : 1")
interface Uptake {}
