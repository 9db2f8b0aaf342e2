package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (2mV - v)*k : volt
        k : 1/second (constant)
        """)
interface InvalidNumber {}
