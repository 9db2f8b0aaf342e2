package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.ThalamicRelayModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * The low-threshold calcium current of thalamic relay cells, which makes a burst after a pause.
 *
 * <p>A. Destexhe, M. Neubig, D. Ulrich and J. Huguenard, Dendritic low-threshold calcium currents
 * in thalamic relay cells, Journal of Neuroscience 18 (1998) 3574–3588, doi
 * 10.1523/JNEUROSCI.18-10-03574.1998: one compartment, without the sodium and potassium currents of
 * spikes. The time constants and the leak are those of the authors' program (ModelDB 279), at 34
 * °C; the permeability is that of the dendrites of figure 12A2. Internal calcium is constant.
 */
@SuppressWarnings("NonSmooth") // the branches are those of the paper
@OdeModel(
    equations =
        """
        dv/dt = (g_L*(E_L - v) - I_T + I)/C_m : mV
        dm/dt = (m_inf - m)/tau_m : 1
        dh/dt = (h_inf - h)/tau_h : 1
        I_T = P_Ca*m**2*h*G : uA/cm**2
        G = Z*F*x*(Ca_i - Ca_o*exp(-x))/(1 - exp(-x)) : coulomb/metre**3  # Goldman, Hodgkin, Katz
        x = Z*F*v/(R*T) : 1
        Z = 2 : 1
        F = 96485.3321*coulomb/mole : coulomb/mole
        R = 8.31446262*joule/mole/kelvin : joule/mole/kelvin
        T = 307.15*kelvin : kelvin
        Ca_i = 240*nM : mM
        Ca_o = 2*mM : mM
        m_inf = 1/(1 + exp(-(v/mV + 56)/6.2)) : 1
        h_inf = 1/(1 + exp((v/mV + 80)/4)) : 1
        tau_m = (0.612 + 1/(exp(-(v/mV + 131)/16.7) + exp((v/mV + 15.8)/18.2)))*ms/q : ms
        tau_h = where(v < -81*mV, exp((v/mV + 466)/66.6), 28 + exp(-(v/mV + 21)/10.5))*ms/q : ms
        q = 2.5 : 1
        I    : uA/cm**2 (input)
        C_m  : uF/cm**2 (constant)
        g_L  : mS/cm**2 (constant)
        E_L  : mV (constant)
        P_Ca : um/second (constant)
        """,
    initial = "v = E_L; m = m_inf; h = h_inf",
    observables = "v, I_T",
    time = "ms")
public interface ThalamicRelay {

  /** A cell that rests near −75 mV. */
  static Assignment<ThalamicRelay> published() {
    return MODEL.values().set(C_M, 0.88).set(G_L, 0.0379).set(E_L, -76.5).set(P_CA, 0.95);
  }
}
