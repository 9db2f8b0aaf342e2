package io.gradiode.examples.events;

import io.gradiode.annotation.OdeModel;

/** {@link TraubMiles} with the level as a parameter. */
@OdeModel(
    equations =
        """
        dv/dt = (g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v - E_k) + I)/C_m : volt
        dm/dt = 0.32*(mV**-1)*(13*mV - v + V_t)/(exp((13*mV - v + V_t)/(4*mV)) - 1)/ms*(1 - m)
              - 0.28*(mV**-1)*(v - V_t - 40*mV)/(exp((v - V_t - 40*mV)/(5*mV)) - 1)/ms*m : 1
        dn/dt = 0.032*(mV**-1)*(15*mV - v + V_t)/(exp((15*mV - v + V_t)/(5*mV)) - 1)/ms*(1 - n)
              - 0.5*exp((10*mV - v + V_t)/(40*mV))/ms*n : 1
        dh/dt = 0.128*exp((17*mV - v + V_t)/(18*mV))/ms*(1 - h)
              - 4/(1 + exp((40*mV - v + V_t)/(5*mV)))/ms*h : 1
        area = 20000*umetre**2 : metre**2
        C_m  = 1*ufarad*cm**-2*area : farad
        E_l  = -65*mV : volt
        E_k  = -90*mV : volt
        E_na =  50*mV : volt
        V_t  = -63*mV : volt
        I    : amp (input)
        g_l  : siemens (constant)
        g_na : siemens (constant)
        g_kd : siemens (constant)
        level : volt (constant)
        """,
    initial = "v = E_l",
    observables = "v",
    threshold = "v > level",
    refractory = "v > level")
interface TraubMilesLevel {}
