package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = (sin(a*t/second)*exp(-x) + cos(x)*tanh(b*x) - log(2 + x**2)/exprel(a*x))/second : 1
        dz/dt = (sqrt(2 + x*z)*(1 + x**2)**0.3 - a**b*z + z**-2 + (2 + z*z)**(3/2) - sqrt(2)*exp(3))/second : 1
        a : 1 (constant)
        b : 1 (constant)
        """,
    initial = "x = 0.3; z = 1",
    observables = "x; z")
public interface EveryFunction {}
