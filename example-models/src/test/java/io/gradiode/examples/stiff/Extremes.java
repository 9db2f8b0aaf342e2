package io.gradiode.examples.stiff;

import io.gradiode.annotation.OdeModel;

/** A thousand of one species, and 1e-30 of another that follows it at once. */
@OdeModel(
    equations =
        """
        dx/dt = a - b*x : 1
        dy/dt = k*x - l*y : 1
        a : 1/second (constant)
        b : 1/second (constant)
        k : 1/second (constant)
        l : 1/second (constant)
        """,
    initial = "x = 1000; y = 2e-30")
interface Extremes {}
