package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dprey/dt = k*prey : 1
        k : 1/second (constant)
        """,
    initial =
        """
        prey = 1
        predator = 1
        """)
interface MissingEquation {}
