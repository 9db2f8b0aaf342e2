package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -exp*x : 1
        exp : 1/second (constant)
        """)
interface ReservedName {}
