package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = v/second : 1
        dv/dt = ((1 - x**2)*v - x)/second : 1
        """,
    initial = "x = 2",
    observables = "x")
public interface NoParameters {}
