package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Decay under two Gaussian peaks, {@code y = b1 exp(-b2 x) + b3 exp(-((x - b4)/b5)²) + b6 exp(-((x
 * - b7)/b8)²)}: Gauss1, Gauss2 and Gauss3.
 */
@OdeModel(
    equations =
        """
        dbackground/dt = -b2*background : 1
        dfirst/dt  = -2*(t - b4)/b5**2*first : 1
        dlater/dt = -2*(t - b7)/b8**2*later : 1
        b1 : 1 (constant)
        b2 : 1/second (constant)
        b3 : 1 (constant)
        b4 : second (constant)
        b5 : second (constant)
        b6 : 1 (constant)
        b7 : second (constant)
        b8 : second (constant)
        """,
    initial =
        """
        background = b1
        first = b3*exp(-(b4/b5)**2)
        later = b6*exp(-(b7/b8)**2)
        """,
    observables = "y = background + first + later : 1")
interface Gauss {}
