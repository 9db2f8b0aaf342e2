package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x*a : 1
        a = 1 + b : 1
        b = 2*a : 1
        k : 1/second (constant)
        """)
interface CyclicTerms {}
