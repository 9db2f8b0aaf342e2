package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.WangBuzsakiModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A fast-spiking hippocampal interneuron.
 *
 * <p>X.-J. Wang and G. Buzsáki, Gamma oscillation by synaptic inhibition in a hippocampal
 * interneuronal network model, Journal of Neuroscience 16 (1996) 6402–6413, doi
 * 10.1523/JNEUROSCI.16-20-06402.1996: the single neuron of Materials and Methods, without synapses.
 */
@OdeModel(
    equations =
        """
        dV/dt = (-I_Na - I_K - I_L + I_app)/C_m : mV
        dh/dt = phi*(alpha_h*(1 - h) - beta_h*h) : 1
        dn/dt = phi*(alpha_n*(1 - n) - beta_n*n) : 1
        I_L  = g_L*(V - E_L) : uA/cm**2
        I_Na = g_Na*m_inf**3*h*(V - E_Na) : uA/cm**2
        I_K  = g_K*n**4*(V - E_K) : uA/cm**2
        m_inf = alpha_m/(alpha_m + beta_m) : 1
        alpha_m = -0.1/mV*(V + 35*mV)/(exp(-0.1/mV*(V + 35*mV)) - 1)/ms : 1/ms
        beta_m  = 4*exp(-(V + 60*mV)/(18*mV))/ms : 1/ms
        alpha_h = 0.07*exp(-(V + 58*mV)/(20*mV))/ms : 1/ms
        beta_h  = 1/(exp(-0.1/mV*(V + 28*mV)) + 1)/ms : 1/ms
        alpha_n = -0.01/mV*(V + 34*mV)/(exp(-0.1/mV*(V + 34*mV)) - 1)/ms : 1/ms
        beta_n  = 0.125*exp(-(V + 44*mV)/(80*mV))/ms : 1/ms
        I_app : uA/cm**2 (input)
        C_m   : uF/cm**2 (constant)
        g_L   : mS/cm**2 (constant)
        g_Na  : mS/cm**2 (constant)
        g_K   : mS/cm**2 (constant)
        E_L   : mV (constant)
        E_Na  : mV (constant)
        E_K   : mV (constant)
        phi   : 1 (constant)  # how much faster than in a squid
        """,
    initial = "V = E_L; h = alpha_h/(alpha_h + beta_h); n = alpha_n/(alpha_n + beta_n)",
    observables = "V",
    time = "ms")
public interface WangBuzsaki {

  /** The interneuron of all figures. */
  static Assignment<WangBuzsaki> published() {
    return MODEL
        .values()
        .set(C_M, 1)
        .set(G_L, 0.1)
        .set(G_NA, 35)
        .set(G_K, 9)
        .set(E_L, -65)
        .set(E_NA, 55)
        .set(E_K, -90)
        .set(PHI, 5);
  }
}
