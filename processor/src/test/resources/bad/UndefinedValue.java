package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x/zero : 1
        zero = 2 - 2 : 1
        k : 1/second (constant)
        """)
interface UndefinedValue {}
