package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x
        k : 1/second (constant)
        """)
interface MissingUnit {}
