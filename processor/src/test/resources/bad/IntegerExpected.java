package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x*n : 1
        n = t/second : integer
        k : 1/second (constant)
        """)
interface IntegerExpected {}
