package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/**
 * Problem A: the Hodgkin–Huxley neuron of Traub and Miles (1991) for each square centimeter of
 * membrane.
 */
@OdeModel(
    equations =
        """
        dv/dt = (g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v - E_k) + I)/C_m : mV
        dm/dt = 0.32*(mV**-1)*(13*mV - v + V_t)/(exp((13*mV - v + V_t)/(4*mV)) - 1)/ms*(1 - m)
              - 0.28*(mV**-1)*(v - V_t - 40*mV)/(exp((v - V_t - 40*mV)/(5*mV)) - 1)/ms*m : 1
        dn/dt = 0.032*(mV**-1)*(15*mV - v + V_t)/(exp((15*mV - v + V_t)/(5*mV)) - 1)/ms*(1 - n)
              - 0.5*exp((10*mV - v + V_t)/(40*mV))/ms*n : 1
        dh/dt = 0.128*exp((17*mV - v + V_t)/(18*mV))/ms*(1 - h)
              - 4/(1 + exp((40*mV - v + V_t)/(5*mV)))/ms*h : 1
        C_m  = 1*uF/cm**2 : farad/metre**2
        E_l  = -65*mV : volt
        E_k  = -90*mV : volt
        E_na =  50*mV : volt
        V_t  = -63*mV : volt
        I    : uA/cm**2 (input)
        g_l  : mS/cm**2 (constant)
        g_na : mS/cm**2 (constant)
        g_kd : mS/cm**2 (constant)
        """,
    initial = "v = E_l",
    observables = "v",
    time = "ms")
interface Neuron {}
