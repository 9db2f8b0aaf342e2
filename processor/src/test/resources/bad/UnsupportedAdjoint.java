package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = -max(v - rest, 0*mV)/tau : mV
        rest : mV (constant)
        tau : ms (constant)
        """,
    initial = "v = 2*rest",
    adjoint = true)
interface UnsupportedAdjoint {}
