package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = -k*v : vlot
        k : 1/second (constant)
        """)
interface UnknownUnit {}
