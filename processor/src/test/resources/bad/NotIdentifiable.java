import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dv/dt = (E_l - v)*g_l/(C_m*area) : volt
        E_l  : volt (constant)
        g_l  : siemens (constant)
        C_m  : farad/metre**2 (constant)
        area : metre**2 (constant)
        """)
interface NotIdentifiable {}
