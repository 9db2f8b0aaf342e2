import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (E - v)/tau : volt
        E   = -65*mV : volt
        tau : second (constant)
        I   : amp (input)
        """)
interface UnusedInput {}
