package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (E - v)/tau + I : volt
        E : volt (constant)
        tau : second (constant)
        I : volt (input)
        """)
interface DimensionMismatch {}
