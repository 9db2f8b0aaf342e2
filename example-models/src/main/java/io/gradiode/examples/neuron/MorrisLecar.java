package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.MorrisLecarModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Calcium and potassium oscillations of a barnacle muscle fiber, reduced to two states.
 *
 * <p>C. Morris and H. Lecar, Voltage oscillations in the barnacle giant muscle fiber, Biophysical
 * Journal 35 (1981) 193–213, doi 10.1016/S0006-3495(81)84782-0: equation 9; the values are those of
 * the caption of figure 9, but for the sign of V_2, which is a misprint there.
 */
@OdeModel(
    equations =
        """
        dV/dt = (I - g_L*(V - V_L) - g_Ca*M_inf*(V - V_Ca) - g_K*n*(V - V_K))/C : mV
        dn/dt = lambda_n*(n_inf - n) : 1
        M_inf = 0.5*(1 + tanh((V - V_1)/V_2)) : 1
        n_inf = 0.5*(1 + tanh((V - V_3)/V_4)) : 1
        lambda_n = lambda_max*cosh((V - V_3)/(2*V_4)) : 1/ms
        I     : uA/cm**2 (input)
        C     : uF/cm**2 (constant)
        g_L   : mS/cm**2 (constant)
        g_Ca  : mS/cm**2 (constant)
        g_K   : mS/cm**2 (constant)
        V_L   : mV (constant)
        V_Ca  : mV (constant)
        V_K   : mV (constant)
        V_1   : mV (constant)
        V_2   : mV (constant)
        V_3   : mV (constant)
        V_4   : mV (constant)
        lambda_max : 1/ms (constant)
        """,
    initial = "V = V_L; n = n_inf",
    time = "ms")
public interface MorrisLecar {

  /** A fiber that oscillates at 300 µA/cm². */
  static Assignment<MorrisLecar> published() {
    return MODEL
        .values()
        .set(C, 20)
        .set(G_L, 2)
        .set(G_CA, 4)
        .set(G_K, 8)
        .set(V_L, -50)
        .set(V_CA, 100)
        .set(V_K, -70)
        .set(V_1, 10)
        .set(V_2, 15)
        .set(V_3, -1)
        .set(V_4, 14.5)
        .set(LAMBDA_MAX, 1.0 / 15);
  }
}
