package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x + xi : 1
        k : 1/second (constant)
        """)
interface UnsupportedSymbol {}
