package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.MitoticOscillatorModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * The minimal cascade of the cell cycle: cyclin C, active cdc2 kinase M, active protease X.
 *
 * <p>A. Goldbeter, A minimal cascade model for the mitotic oscillator involving cyclin and cdc2
 * kinase, Proceedings of the National Academy of Sciences 88 (1991) 9107–9111, doi
 * 10.1073/pnas.88.20.9107: the values are those of sustained oscillations, as in the database
 * BioModels, BIOMD0000000003.
 */
@OdeModel(
    equations =
        """
        dC/dt = v_i - v_d*X*C/(K_d + C) - k_d*C : uM
        dM/dt = V_1*(1 - M)/(K_1 + (1 - M)) - V_2*M/(K_2 + M) : 1
        dX/dt = V_3*(1 - X)/(K_3 + (1 - X)) - V_4*X/(K_4 + X) : 1
        V_1 = C/(K_c + C)*V_M1 : 1/minute
        V_3 = M*V_M3 : 1/minute
        v_i  : uM/minute (constant)
        v_d  : uM/minute (constant)
        K_d  : uM (constant)
        k_d  : 1/minute (constant)
        K_c  : uM (constant)
        V_M1 : 1/minute (constant)
        V_2  : 1/minute (constant)
        V_M3 : 1/minute (constant)
        V_4  : 1/minute (constant)
        K_1  : 1 (constant)
        K_2  : 1 (constant)
        K_3  : 1 (constant)
        K_4  : 1 (constant)
        """,
    initial = "C = 0.01*uM; M = 0.01; X = 0.01",
    time = "minute")
public interface MitoticOscillator {

  /** Sustained oscillations. */
  static Assignment<MitoticOscillator> published() {
    return MODEL
        .values()
        .set(V_I, 0.025)
        .set(V_D, 0.25)
        .set(K_d, 0.02)
        .set(k_d, 0.01)
        .set(K_C, 0.5)
        .set(V_M1, 3)
        .set(V_2, 1.5)
        .set(V_M3, 1)
        .set(V_4, 0.5)
        .set(K_1, 0.005)
        .set(K_2, 0.005)
        .set(K_3, 0.005)
        .set(K_4, 0.005);
  }
}
