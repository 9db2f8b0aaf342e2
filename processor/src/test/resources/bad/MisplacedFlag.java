package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x : 1 (constant)
        k : 1/second (constant)
        """)
interface MisplacedFlag {}
