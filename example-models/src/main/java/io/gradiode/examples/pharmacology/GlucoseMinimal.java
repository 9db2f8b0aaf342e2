package io.gradiode.examples.pharmacology;

import static io.gradiode.examples.pharmacology.GlucoseMinimalModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Glucose G and insulin I in the blood after an injection of glucose, and insulin X at work where
 * it acts.
 *
 * <p>R. N. Bergman, Y. Z. Ider, C. R. Bowden and C. Cobelli, Quantitative estimation of insulin
 * sensitivity, American Journal of Physiology 236 (1979) E667–E677, doi
 * 10.1152/ajpendo.1979.236.6.E667: model VI; insulin after G. Toffolo, R. N. Bergman, D. T.
 * Finegood, C. R. Bowden and C. Cobelli, Quantitative estimation of beta cell sensitivity to
 * glucose in the intact organism, Diabetes 29 (1980) 979–990, doi 10.2337/diab.29.12.979. The
 * values are those of the subject of G. Pacini and R. N. Bergman, MINMOD, Computer Methods and
 * Programs in Biomedicine 23 (1986) 113–122, doi 10.1016/0169-2607(86)90106-9. uU is a micro-unit
 * of insulin.
 */
@SuppressWarnings("NonSmooth") // the branches are those of the paper
@OdeModel(
    equations =
        """
        dG/dt = -(p_1 + X)*G + p_1*G_b : mg/dlitre
        dX/dt = -p_2*X + p_3*(I - I_b) : 1/minute
        dI/dt = gamma*max(G - h, 0)*t - n*(I - I_b) : uU/mL
        p_1   : 1/minute (constant)     # glucose effectiveness
        p_2   : 1/minute (constant)
        p_3   : mL/uU/minute**2 (constant)  # p_3/p_2 is the insulin sensitivity
        gamma : uU/mL*dlitre/mg/minute**2 (constant)
        h     : mg/dlitre (constant)    # glucose above which insulin is released
        n     : 1/minute (constant)
        G_b   : mg/dlitre (constant)    # before the injection
        I_b   : uU/mL (constant)
        G_0   : mg/dlitre (constant)    # right after it
        I_0   : uU/mL (constant)
        """,
    initial = "G = G_0; I = I_0",
    observables = "G, I",
    time = "minute",
    units = "uU")
public interface GlucoseMinimal {

  /** A healthy subject. */
  static Assignment<GlucoseMinimal> published() {
    return MODEL
        .values()
        .set(P_1, 0.03082)
        .set(P_2, 0.02093)
        .set(P_3, 1.062e-5)
        .set(GAMMA, 0.003349)
        .set(H, 89.5)
        .set(N, 0.3)
        .set(G_B, 92)
        .set(I_B, 7.3)
        .set(G_0, 287)
        .set(I_0, 403.4);
  }
}
