package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.SynapticHodgkinHuxleyModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A Hodgkin–Huxley neuron under excitatory and inhibitory synaptic conductances.
 *
 * <p>R. Brette et al., Simulation of networks of spiking neurons: a review of tools and strategies,
 * Journal of Computational Neuroscience 23 (2007) 349–398, doi 10.1007/s10827-007-0038-6: benchmark
 * 3 (COBAHH), appendix B. The spikes that arrive are rates over time; a pulse of area 1 is a spike.
 */
@OdeModel(
    equations =
        """
        dv/dt = (g_l*(E_l - v) + g_e*(E_e - v) + g_i*(E_i - v)
              - g_Na*m**3*h*(v - E_Na) - g_Kd*n**4*(v - E_K))/C_m : mV
        dm/dt = alpha_m*(1 - m) - beta_m*m : 1
        dn/dt = alpha_n*(1 - n) - beta_n*n : 1
        dh/dt = alpha_h*(1 - h) - beta_h*h : 1
        dg_e/dt = -g_e/tau_e + w_e*rate_e : nS
        dg_i/dt = -g_i/tau_i + w_i*rate_i : nS
        alpha_m = 0.32*(13*mV - v + V_T)/mV/(exp((13*mV - v + V_T)/(4*mV)) - 1)/ms : 1/ms
        beta_m  = 0.28*(v - V_T - 40*mV)/mV/(exp((v - V_T - 40*mV)/(5*mV)) - 1)/ms : 1/ms
        alpha_h = 0.128*exp((17*mV - v + V_T)/(18*mV))/ms : 1/ms
        beta_h  = 4/(1 + exp((40*mV - v + V_T)/(5*mV)))/ms : 1/ms
        alpha_n = 0.032*(15*mV - v + V_T)/mV/(exp((15*mV - v + V_T)/(5*mV)) - 1)/ms : 1/ms
        beta_n  = 0.5*exp((10*mV - v + V_T)/(40*mV))/ms : 1/ms
        rate_e : 1/ms (input)
        rate_i : 1/ms (input)
        C_m   : pF (constant)
        g_l   : nS (constant)
        g_Na  : nS (constant)
        g_Kd  : nS (constant)
        E_l   : mV (constant)
        E_Na  : mV (constant)
        E_K   : mV (constant)
        V_T   : mV (constant)
        E_e   : mV (constant)
        E_i   : mV (constant)
        tau_e : ms (constant)
        tau_i : ms (constant)
        w_e   : nS (constant)  # conductance opened by one excitatory spike
        w_i   : nS (constant)
        """,
    initial =
        """
        v = E_l
        m = alpha_m/(alpha_m + beta_m)
        n = alpha_n/(alpha_n + beta_n)
        h = alpha_h/(alpha_h + beta_h)
        """,
    observables = "v, g_e, g_i",
    time = "ms")
public interface SynapticHodgkinHuxley {

  /** A cell of 20 000 µm². */
  static Assignment<SynapticHodgkinHuxley> published() {
    return MODEL
        .values()
        .set(C_M, 200)
        .set(G_L, 10)
        .set(G_NA, 20e3)
        .set(G_KD, 6e3)
        .set(E_L, -60)
        .set(E_NA, 50)
        .set(E_K, -90)
        .set(V_T, -63)
        .set(E_E, 0)
        .set(E_I, -80)
        .set(TAU_E, 5)
        .set(TAU_I, 10)
        .set(W_E, 6)
        .set(W_I, 67);
  }
}
