package sample;

import io.gradiode.annotation.OdeModel;

/** A leaky neuron whose threshold adapts: V_r, V_T, b and t_ref occur at spikes only. */
@OdeModel(
    equations =
        """
        dv/dt = (E_L - v + drive)/tau  : volt (unless refractory)
        dtheta/dt = -theta/tau_theta   : volt
        tau       : second (constant)
        E_L       : volt (constant)
        V_r       : volt (constant)
        V_T       : volt (constant)
        tau_theta : second (constant)
        b         : volt (constant)
        t_ref     : second (constant)
        drive     : volt (input)
        """,
    initial = "v = E_L",
    observables = "v",
    threshold = "v > V_T + theta",
    reset = "v = V_r; theta += b",
    refractory = "t_ref")
interface AdaptingNeuron {}
