package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.PyrolysisModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A pyrolysis whose species differ by twenty orders of magnitude, followed for 300 000 years.
 *
 * <p>W. H. Enright, T. E. Hull and B. Lindberg, Comparing numerical methods for stiff systems of
 * O.D.E:s, BIT 15 (1975) 10–48, doi 10.1007/BF01932994, problem E5: as stated in E. Hairer and G.
 * Wanner, Solving Ordinary Differential Equations II, Springer (1996), page 145.
 */
@OdeModel(
    equations =
        """
        dy1/dt = -r1 - r3 : 1
        dy2/dt = r1 - r2 : 1
        dy3/dt = r1 - r2 - r3 + r4 : 1
        dy4/dt = r3 - r4 : 1
        r1 = k_1*y1 : 1/second
        r2 = k_2*y2*y3 : 1/second
        r3 = k_3*y1*y3 : 1/second
        r4 = k_4*y4 : 1/second
        k_1 : 1/second (constant)
        k_2 : 1/second (constant)
        k_3 : 1/second (constant)
        k_4 : 1/second (constant)
        """,
    initial = "y1 = 1.76e-3")
public interface Pyrolysis {

  /** The rates of the problem, there called A, M C, B and C. */
  static Assignment<Pyrolysis> published() {
    return MODEL.values().set(K_1, 7.89e-10).set(K_2, 1.13e9).set(K_3, 1.1e7).set(K_4, 1.13e3);
  }
}
