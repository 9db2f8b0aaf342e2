package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*exp(x, 2) : 1
        k : 1/second (constant)
        """)
interface WrongArgumentCount {}
