package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.OregonatorModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * The reaction of Belousov and Zhabotinskii: a periodic solution that changes by five orders of
 * magnitude within seconds.
 *
 * <p>R. J. Field and R. M. Noyes, Oscillations in chemical systems IV: limit cycle behavior in a
 * model of a real chemical reaction, Journal of Chemical Physics 60 (1974) 1877–1884, doi
 * 10.1063/1.1681288: as stated in F. Mazzia and C. Magherini, Test Set for Initial Value Problem
 * Solvers, University of Bari (2008), problem OREGO.
 */
@OdeModel(
    equations =
        """
        dx/dt = s*(y + x - x*y - q*x**2)/second : 1
        dy/dt = (z - (1 + x)*y)/s/second : 1
        dz/dt = w*(x - z) : 1
        s : 1 (constant)
        q : 1 (constant)
        w : 1/second (constant)
        """,
    initial = "x = 1; y = 2; z = 3")
public interface Oregonator {

  /** The values of the paper. */
  static Assignment<Oregonator> published() {
    return MODEL.values().set(S, 77.27).set(Q, 8.375e-6).set(W, 0.161);
  }
}
