package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*gamma(x) : 1
        k : 1/second (constant)
        """)
interface UnsupportedFunction {}
