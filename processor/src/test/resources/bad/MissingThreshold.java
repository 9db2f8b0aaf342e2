package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (E - v)/tau : mV
        E : mV (constant)
        V_r : mV (constant)
        tau : ms (constant)
        """,
    reset = "v = V_r")
interface MissingThreshold {}
