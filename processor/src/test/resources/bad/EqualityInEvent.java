package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (E - v)/tau : mV
        E : mV (constant)
        V_t : mV (constant)
        tau : ms (constant)
        """,
    threshold = "v == V_t",
    reset = "v = 0*mV")
interface EqualityInEvent {}
