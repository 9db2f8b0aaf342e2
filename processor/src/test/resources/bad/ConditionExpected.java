package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = where(x and x < 1, -k*x, 0/second) : 1
        k : 1/second (constant)
        """)
interface ConditionExpected {}
