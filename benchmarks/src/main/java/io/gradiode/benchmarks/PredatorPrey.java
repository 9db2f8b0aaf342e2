package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/** Problem B: predator and prey of Lotka (1925) and Volterra (1926). */
@OdeModel(
    equations =
        """
        dx/dt = a*x - b*x*y : 1
        dy/dt = d*x*y - c*y : 1
        a : 1/second (constant)
        b : 1/second (constant)
        c : 1/second (constant)
        d : 1/second (constant)
        """,
    initial = "x = 1; y = 1")
interface PredatorPrey {}
