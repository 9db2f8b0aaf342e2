package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = -k*v**n/volt**2 : volt
        k : 1/second (constant)
        n : 1 (constant)
        """)
interface InvalidExponent {}
