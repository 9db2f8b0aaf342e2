package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.HiresModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * High irradiance responses of plants: forms of phytochrome and of a receptor that binds it.
 *
 * <p>E. Schäfer, A new approach to explain the "high irradiance responses" of photomorphogenesis on
 * the basis of phytochrome, Journal of Mathematical Biology 2 (1975) 41–56: as stated in F. Mazzia
 * and C. Magherini, Test Set for Initial Value Problem Solvers, University of Bari (2008), problem
 * HIRES.
 */
@OdeModel(
    equations =
        """
        dy1/dt = -k_1*y1 + k_2*y2 + k_6*y3 + o_ks : 1
        dy2/dt = k_1*y1 - (k_2 + k_3)*y2 : 1
        dy3/dt = -(k_6 + k_1)*y3 + k_2*y4 + k_5*y5 : 1
        dy4/dt = k_3*y2 + k_1*y3 - (k_4 + k_2)*y4 : 1
        dy5/dt = -(k_1 + k_5)*y5 + k_2*(y6 + y7) : 1
        dy6/dt = k_4*y4 + k_1*y5 - k_2*y6 + k_star*y7 - binding : 1
        dy7/dt = binding - (k_2 + k_minus + k_star)*y7 : 1
        dy8/dt = (k_2 + k_minus + k_star)*y7 - binding : 1
        binding = k_plus*y6*y8 : 1/second
        k_1     : 1/second (constant)
        k_2     : 1/second (constant)
        k_3     : 1/second (constant)
        k_4     : 1/second (constant)
        k_5     : 1/second (constant)
        k_6     : 1/second (constant)
        k_plus  : 1/second (constant)
        k_minus : 1/second (constant)
        k_star  : 1/second (constant)
        o_ks    : 1/second (constant)
        """,
    initial = "y1 = 1; y8 = 0.0057")
public interface Hires {

  /** The rates of the test set. */
  static Assignment<Hires> published() {
    return MODEL
        .values()
        .set(K_1, 1.71)
        .set(K_2, 0.43)
        .set(K_3, 8.32)
        .set(K_4, 0.69)
        .set(K_5, 0.035)
        .set(K_6, 8.32)
        .set(K_PLUS, 280)
        .set(K_MINUS, 0.69)
        .set(K_STAR, 0.69)
        .set(O_KS, 0.0007);
  }
}
