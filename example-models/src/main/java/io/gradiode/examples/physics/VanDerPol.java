package io.gradiode.examples.physics;

import static io.gradiode.examples.physics.VanDerPolModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * An oscillator that creeps along a slow curve, and jumps: stiff on most of it, and not in between.
 *
 * <p>B. van der Pol, On "relaxation-oscillations", Philosophical Magazine 2 (1926) 978–992, doi
 * 10.1080/14786442608564127: as stated in F. Mazzia and C. Magherini, Test Set for Initial Value
 * Problem Solvers, University of Bari (2008), problem VDPOLM.
 */
@OdeModel(
    equations =
        """
        dx/dt = y : 1
        dy/dt = mu*(1 - x**2)*y - x/second**2 : 1/second
        mu : 1/second (constant)
        """,
    initial = "x = 2")
public interface VanDerPol {

  /** Very stiff. */
  static Assignment<VanDerPol> published() {
    return MODEL.values().set(MU, 1000);
  }
}
