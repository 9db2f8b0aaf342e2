package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Leaky integrate-and-fire neuron with a refractory period, in which the potential stands still.
 *
 * <p>L. Lapicque, Recherches quantitatives sur l'excitation électrique des nerfs traitée comme une
 * polarisation, Journal de physiologie et de pathologie générale 9 (1907) 620–635, of the membrane;
 * R. B. Stein, A theoretical analysis of neuronal variability, Biophysical Journal 5 (1965)
 * 173–194, doi 10.1016/S0006-3495(65)86709-1, of threshold, reset and refractory period. The values
 * are ours, typical of a cortical pyramidal cell.
 */
@OdeModel(
    equations =
        """
        dv/dt = (g_L*(E_L - v) + I)/C : mV (unless refractory)
        I     : pA (input)
        C     : pF (constant)
        g_L   : nS (constant)
        E_L   : mV (constant)
        V_T   : mV (constant)  # threshold
        V_r   : mV (constant)  # where a spike leaves the potential
        t_ref : ms (constant)  # refractory period
        """,
    initial = "v = E_L",
    threshold = "v > V_T",
    reset = "v = V_r",
    refractory = "t_ref",
    time = "ms")
public interface LeakyIntegrateAndFire {

  /** A cell with a time constant of 20 ms. */
  static Assignment<LeakyIntegrateAndFire> published() {
    return MODEL
        .values()
        .set(C, 200)
        .set(G_L, 10)
        .set(E_L, -70)
        .set(V_T, -50)
        .set(V_R, -65)
        .set(T_REF, 2);
  }
}
