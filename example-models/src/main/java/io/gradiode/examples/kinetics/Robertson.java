package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.RobertsonModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * An autocatalytic reaction, and the usual test of solvers for stiff systems: A → B, B + B → C + B,
 * B + C → A + C.
 *
 * <p>H. H. Robertson, The solution of a set of reaction rate equations, in J. Walsh (editor),
 * Numerical Analysis: An Introduction, Academic Press, London (1966) 178–182.
 */
@OdeModel(
    equations =
        """
        dA/dt = -k_1*A + k_3*B*C : 1
        dB/dt = k_1*A - k_2*B**2 - k_3*B*C : 1
        dC/dt = k_2*B**2 : 1
        k_1 : 1/second (constant)
        k_2 : 1/second (constant)
        k_3 : 1/second (constant)
        """,
    initial = "A = 1")
public interface Robertson {

  /** The three rates of the paper. */
  static Assignment<Robertson> published() {
    return MODEL.values().set(K_1, 0.04).set(K_2, 3e7).set(K_3, 1e4);
  }
}
