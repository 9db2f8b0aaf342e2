package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x : 1
        dy/dt = -k*y : 1
        k : 1/second (constant)
        """,
    initial = "x = 2*y; y = x/2")
interface CyclicInitialValues {}
