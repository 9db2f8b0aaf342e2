package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.AdaptiveExponentialModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Adaptive exponential integrate-and-fire neuron (AdEx).
 *
 * <p>R. Brette and W. Gerstner, Adaptive exponential integrate-and-fire model as an effective
 * description of neuronal activity, Journal of Neurophysiology 94 (2005) 3637–3642, doi
 * 10.1152/jn.00686.2005: the values are those of its regular-spiking pyramidal cell, which is reset
 * to E_L. Reset to another potential, V_r, is that of R. Naud, N. Marcille, C. Clopath and W.
 * Gerstner, Firing patterns in the adaptive exponential integrate-and-fire model, Biological
 * Cybernetics 99 (2008) 335–347, doi 10.1007/s00422-008-0264-7.
 */
@OdeModel(
    equations =
        """
        dv/dt = (-g_L*(v - E_L) + g_L*Delta_T*exp((v - V_T)/Delta_T) - w + I)/C : mV
        dw/dt = (a*(v - E_L) - w)/tau_w : pA
        I       : pA (input)
        C       : pF (constant)
        g_L     : nS (constant)
        E_L     : mV (constant)
        V_T     : mV (constant)
        Delta_T : mV (constant)  # sharpness of the threshold
        tau_w   : ms (constant)
        a       : nS (constant)  # coupling of the adaptation to the potential
        V_cut   : mV (constant)  # where the spike is cut
        V_r     : mV (constant)  # where it leaves the potential
        b       : pA (constant)  # by how much it raises the adaptation
        """,
    initial = "v = E_L",
    threshold = "v > V_cut",
    reset = "v = V_r; w += b",
    time = "ms")
public interface AdaptiveExponential {

  /** A regular-spiking cell. */
  static Assignment<AdaptiveExponential> published() {
    return MODEL
        .values()
        .set(C, 281)
        .set(G_L, 30)
        .set(E_L, -70.6)
        .set(V_T, -50.4)
        .set(DELTA_T, 2)
        .set(TAU_W, 144)
        .set(A, 4)
        .set(V_CUT, 20)
        .set(V_R, -70.6)
        .set(B, 80.5);
  }
}
