package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dy/dt = (h*t_ - new*y)/second : 1
        dh/dt = (rates*y - Math*h*scratch)/second : 1
        t_ = y*h*inputs : 1
        new    : 1 (constant)
        rates  : 1 (constant)
        Math   : 1 (constant)
        inputs : 1 (constant)
        V      : 1 (constant)
        scratch = V*y : 1
        """,
    initial = "y = 1; h = V",
    observables = "v = y*V : 1; h")
public interface AwkwardNames {}
