package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.PinskyRinzelModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A pyramidal cell of hippocampal region CA3 in two compartments, which bursts.
 *
 * <p>P. F. Pinsky and J. Rinzel, Intrinsic and network rhythmogenesis in a reduced Traub model for
 * CA3 neurons, Journal of Computational Neuroscience 1 (1994) 39–60, doi 10.1007/BF00962717:
 * equations and standard values, with the erratum, the same journal 2 (1995) 275. Potentials are
 * relative to rest, as there; calcium has no unit; synaptic currents are left out.
 */
@SuppressWarnings("NonSmooth") // the branches are those of the paper
@OdeModel(
    equations =
        """
        dV_s/dt = (-I_Leak_s - I_Na - I_KDR + g_c/p*(V_d - V_s) + I_s/p)/C_m : mV
        dV_d/dt = (-I_Leak_d - I_Ca - I_KAHP - I_KC
                + g_c/(1 - p)*(V_s - V_d) + I_d/(1 - p))/C_m : mV
        dCa/dt = (-0.13*I_Ca/(uA/cm**2) - 0.075*Ca)/ms : 1
        dh/dt = alpha_h*(1 - h) - beta_h*h : 1
        dn/dt = alpha_n*(1 - n) - beta_n*n : 1
        ds/dt = alpha_s*(1 - s) - beta_s*s : 1
        dc/dt = alpha_c*(1 - c) - beta_c*c : 1
        dq/dt = alpha_q*(1 - q) - beta_q*q : 1

        I_Leak_s = g_L*(V_s - V_L) : uA/cm**2
        I_Leak_d = g_L*(V_d - V_L) : uA/cm**2
        I_Na   = g_Na*m_inf**2*h*(V_s - V_Na) : uA/cm**2
        I_KDR  = g_KDR*n*(V_s - V_K) : uA/cm**2
        I_Ca   = g_Ca*s**2*(V_d - V_Ca) : uA/cm**2
        I_KC   = g_KC*c*min(Ca/250, 1)*(V_d - V_K) : uA/cm**2
        I_KAHP = g_KAHP*q*(V_d - V_K) : uA/cm**2

        u_s = V_s/mV : 1
        u_d = V_d/mV : 1
        m_inf = alpha_m/(alpha_m + beta_m) : 1
        alpha_m = 0.32*(13.1 - u_s)/(exp((13.1 - u_s)/4) - 1)/ms : 1/ms
        beta_m  = 0.28*(u_s - 40.1)/(exp((u_s - 40.1)/5) - 1)/ms : 1/ms
        alpha_n = 0.016*(35.1 - u_s)/(exp((35.1 - u_s)/5) - 1)/ms : 1/ms
        beta_n  = 0.25*exp(0.5 - 0.025*u_s)/ms : 1/ms
        alpha_h = 0.128*exp((17 - u_s)/18)/ms : 1/ms
        beta_h  = 4/(1 + exp((40 - u_s)/5))/ms : 1/ms
        alpha_s = 1.6/(1 + exp(-0.072*(u_d - 65)))/ms : 1/ms
        beta_s  = 0.02*(u_d - 51.1)/(exp((u_d - 51.1)/5) - 1)/ms : 1/ms
        alpha_c = where(u_d <= 50, exp((u_d - 10)/11 - (u_d - 6.5)/27)/18.975,
                        2*exp((6.5 - u_d)/27))/ms : 1/ms
        beta_c  = where(u_d <= 50, 2*exp((6.5 - u_d)/27)/ms - alpha_c, 0) : 1/ms
        alpha_q = min(0.00002*Ca, 0.01)/ms : 1/ms
        beta_q  = 0.001/ms : 1/ms

        I_s    : uA/cm**2 (input)  # into the soma
        I_d    : uA/cm**2 (input)  # into the dendrite
        C_m    : uF/cm**2 (constant)
        p      : 1 (constant)      # part of the membrane that is soma
        g_c    : mS/cm**2 (constant)
        g_L    : mS/cm**2 (constant)
        g_Na   : mS/cm**2 (constant)
        g_KDR  : mS/cm**2 (constant)
        g_Ca   : mS/cm**2 (constant)
        g_KAHP : mS/cm**2 (constant)
        g_KC   : mS/cm**2 (constant)
        V_L    : mV (constant)
        V_Na   : mV (constant)
        V_Ca   : mV (constant)
        V_K    : mV (constant)
        """,
    initial =
        """
        V_s = -4.6*mV; V_d = -4.5*mV; Ca = 0.2
        h = 0.999; n = 0.001; s = 0.009; c = 0.007; q = 0.01
        """,
    observables = "V_s, V_d, Ca",
    time = "ms")
public interface PinskyRinzel {

  /** The cell with its standard conductances. */
  static Assignment<PinskyRinzel> published() {
    return MODEL
        .values()
        .set(C_M, 3)
        .set(P, 0.5)
        .set(G_C, 2.1)
        .set(G_L, 0.1)
        .set(G_NA, 30)
        .set(G_KDR, 15)
        .set(G_CA, 10)
        .set(G_KAHP, 0.8)
        .set(G_KC, 15)
        .set(V_L, 0)
        .set(V_NA, 120)
        .set(V_CA, 140)
        .set(V_K, -15);
  }
}
