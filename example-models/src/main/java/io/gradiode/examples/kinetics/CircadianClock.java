package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.CircadianClockModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * The clock of the fruit fly: PER protein, twice phosphorylated, enters the nucleus and stops its
 * own transcription.
 *
 * <p>A. Goldbeter, A model for circadian oscillations in the Drosophila period protein (PER),
 * Proceedings of the Royal Society of London B 261 (1995) 319–324, doi 10.1098/rspb.1995.0153: the
 * values are those of the period of 24 hours. Repression, there K_I^n/(K_I^n + P_N^n), is written
 * with a pure number as base.
 */
@OdeModel(
    equations =
        """
        dM/dt   = v_s/(1 + (P_N/K_I)**n) - v_m*M/(K_m + M) : uM
        dP_0/dt = k_s*M - V_1*P_0/(K_1 + P_0) + V_2*P_1/(K_2 + P_1) : uM
        dP_1/dt = V_1*P_0/(K_1 + P_0) - V_2*P_1/(K_2 + P_1)
                - V_3*P_1/(K_3 + P_1) + V_4*P_2/(K_4 + P_2) : uM
        dP_2/dt = V_3*P_1/(K_3 + P_1) - V_4*P_2/(K_4 + P_2)
                - k_1*P_2 + k_2*P_N - v_d*P_2/(K_d + P_2) : uM
        dP_N/dt = k_1*P_2 - k_2*P_N : uM
        v_s : uM/hour (constant)  # transcription
        v_m : uM/hour (constant)
        K_m : uM (constant)
        k_s : 1/hour (constant)   # translation
        v_d : uM/hour (constant)
        K_d : uM (constant)
        k_1 : 1/hour (constant)   # into the nucleus
        k_2 : 1/hour (constant)
        K_I : uM (constant)
        n   : 1 (constant)        # cooperativity
        V_1 : uM/hour (constant)
        V_2 : uM/hour (constant)
        V_3 : uM/hour (constant)
        V_4 : uM/hour (constant)
        K_1 : uM (constant)
        K_2 : uM (constant)
        K_3 : uM (constant)
        K_4 : uM (constant)
        """,
    initial = "M = 0.6*uM; P_0 = 0.5*uM; P_1 = 1.8*uM; P_2 = 0.65*uM; P_N = 1.2*uM",
    observables = "M; total = P_0 + P_1 + P_2 + P_N : uM",
    time = "hour")
public interface CircadianClock {

  /** A wild-type fly. */
  static Assignment<CircadianClock> published() {
    return MODEL
        .values()
        .set(V_S, 0.76)
        .set(V_M, 0.65)
        .set(K_M, 0.5)
        .set(K_S, 0.38)
        .set(V_D, 0.95)
        .set(K_D, 0.2)
        .set(k_1, 1.9)
        .set(k_2, 1.3)
        .set(K_I, 1)
        .set(N, 4)
        .set(V_1, 3.2)
        .set(V_2, 1.58)
        .set(V_3, 5)
        .set(V_4, 2.5)
        .set(K_1, 2)
        .set(K_2, 2)
        .set(K_3, 2)
        .set(K_4, 2);
  }
}
