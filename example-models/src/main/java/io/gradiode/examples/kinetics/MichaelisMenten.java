package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.MichaelisMentenModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * One enzyme, one substrate: E + S ⇌ ES → E + P.
 *
 * <p>L. Michaelis and M. L. Menten, Die Kinetik der Invertinwirkung, Biochemische Zeitschrift 49
 * (1913) 333–369, in the full form of G. E. Briggs and J. B. S. Haldane, A note on the kinetics of
 * enzyme action, Biochemical Journal 19 (1925) 338–339, doi 10.1042/bj0190338. The rates are chosen
 * so that (k_r + k_cat)/k_f is the 16.7 mM which Michaelis and Menten found for invertase.
 */
@OdeModel(
    equations =
        """
        dS/dt  = k_r*ES - k_f*E*S : mM
        dE/dt  = (k_r + k_cat)*ES - k_f*E*S : mM
        dES/dt = k_f*E*S - (k_r + k_cat)*ES : mM
        dP/dt  = k_cat*ES : mM
        k_f   : 1/(mM*second) (constant)
        k_r   : 1/second (constant)
        k_cat : 1/second (constant)
        S_0   : mM (constant)
        E_0   : mM (constant)
        """,
    initial = "S = S_0; E = E_0")
public interface MichaelisMenten {

  /** Invertase and sucrose, with much enzyme, so that all four concentrations can be seen. */
  static Assignment<MichaelisMenten> published() {
    return MODEL.values().set(K_F, 0.1).set(K_R, 1).set(K_CAT, 0.67).set(S_0, 20).set(E_0, 1);
  }
}
