import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (I - g*abs(v - E))/C : volt
        g : siemens (constant)
        E : volt (constant)
        C = 1*nF : farad
        I : amp (input)
        """)
interface NonSmooth {}
