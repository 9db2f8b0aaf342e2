package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = (level - k*x)/second : 1
        dz/dt = (x*x*z - k*z**3)/second : 1
        dw/dt = (sqrt(x)/(1 + z**2) - w)/second : 1
        level = 2*k + s : 1
        k : 1 (constant)
        s : 1 (constant)
        """,
    initial = "x = level/k; z = x**2 + s; w = x*z",
    observables = "sum = x + w*level : 1; z")
public interface ChainedStart {}
