package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x*(0 < x < 1) : 1
        k : 1/second (constant)
        """)
interface ChainedComparison {}
