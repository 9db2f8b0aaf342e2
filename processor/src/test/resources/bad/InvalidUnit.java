package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = -k*v : 1000*mV
        k : 1/second (constant)
        """)
interface InvalidUnit {}
