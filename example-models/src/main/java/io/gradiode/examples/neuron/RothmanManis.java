package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.RothmanManisModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Neurons of the ventral cochlear nucleus: one membrane whose conductances make it a stellate, a
 * bushy or an octopus cell.
 *
 * <p>J. S. Rothman and P. B. Manis, The roles potassium currents play in regulating the electrical
 * activity of ventral cochlear nucleus neurons, Journal of Neurophysiology 89 (2003) 3097–3113, doi
 * 10.1152/jn.00127.2002: equations of the appendix at 22 °C, conductances of table 1. The
 * hyperpolarization-activated current of octopus cells (h_1, h_2) is that of the authors' program
 * (ModelDB 37857), after R. Bal and D. Oertel, Journal of Neurophysiology 84 (2000) 806–817, doi
 * 10.1152/jn.2000.84.2.806. The paper's synaptic inputs are the current I here.
 */
@OdeModel(
    equations =
        """
        dv/dt = (I_leak + I_Na + I_HT + I_LT + I_A + I_h + I_hcno + I)/C : mV
        u = v/mV : 1
        I : pA (input)
        C : pF (constant)

        # Leak
        I_leak = g_leak*(E_leak - v) : pA
        g_leak : nS (constant)
        E_leak : mV (constant)

        # Sodium
        I_Na = g_Na*m**3*h*(E_Na - v) : pA
        dm/dt = (m_inf - m)/tau_m : 1
        dh/dt = (h_inf - h)/tau_h : 1
        m_inf = 1/(1 + exp(-(u + 38)/7)) : 1
        h_inf = 1/(1 + exp((u + 65)/6)) : 1
        tau_m = (10/(5*exp((u + 60)/18) + 36*exp(-(u + 60)/25)) + 0.04)*ms : ms
        tau_h = (100/(7*exp((u + 60)/11) + 10*exp(-(u + 60)/25)) + 0.6)*ms : ms
        g_Na : nS (constant)
        E_Na : mV (constant)

        # High-threshold potassium
        I_HT = g_HT*(phi*n**2 + (1 - phi)*p)*(E_K - v) : pA
        dn/dt = (n_inf - n)/tau_n : 1
        dp/dt = (p_inf - p)/tau_p : 1
        n_inf = (1 + exp(-(u + 15)/5))**-0.5 : 1
        p_inf = 1/(1 + exp(-(u + 23)/6)) : 1
        tau_n = (100/(11*exp((u + 60)/24) + 21*exp(-(u + 60)/23)) + 0.7)*ms : ms
        tau_p = (100/(4*exp((u + 60)/32) + 5*exp(-(u + 60)/22)) + 5)*ms : ms
        g_HT : nS (constant)
        E_K  : mV (constant)
        phi  : 1 (constant)

        # Low-threshold potassium
        I_LT = g_LT*w**4*z*(E_K - v) : pA
        dw/dt = (w_inf - w)/tau_w : 1
        dz/dt = (z_inf - z)/tau_z : 1
        w_inf = (1 + exp(-(u + 48)/6))**-0.25 : 1
        z_inf = zeta + (1 - zeta)/(1 + exp((u + 71)/10)) : 1
        tau_w = (100/(6*exp((u + 60)/6) + 16*exp(-(u + 60)/45)) + 1.5)*ms : ms
        tau_z = (1000/(exp((u + 60)/20) + exp(-(u + 60)/8)) + 50)*ms : ms
        g_LT : nS (constant)
        zeta : 1 (constant)

        # Fast transient potassium
        I_A = g_A*a**4*b*c*(E_K - v) : pA
        da/dt = (a_inf - a)/tau_a : 1
        db/dt = (b_inf - b)/tau_b : 1
        dc/dt = (c_inf - c)/tau_c : 1
        a_inf = (1 + exp(-(u + 31)/6))**-0.25 : 1
        b_inf = (1 + exp((u + 66)/7))**-0.5 : 1
        c_inf = (1 + exp((u + 66)/7))**-0.5 : 1
        tau_a = (100/(7*exp((u + 60)/14) + 29*exp(-(u + 60)/24)) + 0.1)*ms : ms
        tau_b = (1000/(14*exp((u + 60)/27) + 29*exp(-(u + 60)/24)) + 1)*ms : ms
        tau_c = (90/(1 + exp(-(u + 66)/17)) + 10)*ms : ms
        g_A : nS (constant)

        # Hyperpolarization-activated cations
        I_h = g_h*r*(E_h - v) : pA
        dr/dt = (r_inf - r)/tau_r : 1
        r_inf = 1/(1 + exp((u + 76)/7)) : 1
        tau_r = (100000/(237*exp((u + 60)/12) + 17*exp(-(u + 60)/14)) + 25)*ms : ms
        g_h : nS (constant)
        E_h : mV (constant)

        # The same in octopus cells, at 22 °C
        I_hcno = g_hcno*(fraction*h_1 + (1 - fraction)*h_2)*(E_h - v) : pA
        dh_1/dt = (hcno_inf - h_1)/tau_1 : 1
        dh_2/dt = (hcno_inf - h_2)/tau_2 : 1
        hcno_inf = 1/(1 + exp((u + 66)/7)) : 1
        tau_1 = exp(0.3*x_1)/(q_hcno*0.008*(1 + exp(x_1)))*ms : ms
        tau_2 = exp(0.6*x_2)/(q_hcno*0.0029*(1 + exp(x_2)))*ms : ms
        x_1 = 0.003*(u + 50)*9.648e4/(8.315*295.16) : 1
        x_2 = 0.003*(u + 84)*9.648e4/(8.315*295.16) : 1
        q_hcno = 4.5**-1.1 : 1
        g_hcno   : nS (constant)
        fraction : 1 (constant)
        """,
    initial =
        """
        v = E_leak
        m = m_inf; h = h_inf
        n = n_inf; p = p_inf
        w = w_inf; z = z_inf
        a = a_inf; b = b_inf; c = c_inf
        r = r_inf
        h_1 = hcno_inf; h_2 = hcno_inf
        """,
    observables = "v",
    time = "ms")
public interface RothmanManis {

  /** Type I-c, a stellate cell without transient current. */
  static Assignment<RothmanManis> published() {
    return MODEL
        .values()
        .set(C, 12)
        .set(G_LEAK, 2)
        .set(E_LEAK, -65)
        .set(G_NA, 1000)
        .set(E_NA, 50)
        .set(G_HT, 150)
        .set(E_K, -70)
        .set(PHI, 0.85)
        .set(G_LT, 0)
        .set(ZETA, 0.5)
        .set(G_A, 0)
        .set(G_H, 0.5)
        .set(E_H, -43)
        .set(G_HCNO, 0)
        .set(FRACTION, 0);
  }

  /** Type I-t, a stellate cell with transient current. */
  static Assignment<RothmanManis> typeOneTransient() {
    return published().set(G_HT, 80).set(G_A, 65);
  }

  /** Type II, a bushy cell. */
  static Assignment<RothmanManis> typeTwo() {
    return published().set(G_LT, 200).set(G_H, 20);
  }

  /** An octopus cell, of the authors' program. */
  static Assignment<RothmanManis> octopus() {
    return published().set(G_LT, 600).set(G_H, 0).set(G_HCNO, 40);
  }
}
