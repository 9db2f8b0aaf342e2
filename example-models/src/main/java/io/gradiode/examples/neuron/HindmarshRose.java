package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HindmarshRoseModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Bursts of spikes from three states.
 *
 * <p>J. L. Hindmarsh and R. M. Rose, A model of neuronal bursting using three coupled first order
 * differential equations, Proceedings of the Royal Society of London B 221 (1984) 87–102, doi
 * 10.1098/rspb.1984.0024: the three equations with r = 0.001 and s = 4. The paper's time has no
 * unit; it counts as milliseconds here.
 */
@OdeModel(
    equations =
        """
        dx/dt = (y - a*x**3 + b*x**2 - z + I)/ms : 1
        dy/dt = (c - d*x**2 - y)/ms : 1
        dz/dt = r*(s*(x - x_1) - z)/ms : 1  # slow adaptation
        I   : 1 (input)
        a   : 1 (constant)
        b   : 1 (constant)
        c   : 1 (constant)
        d   : 1 (constant)
        r   : 1 (constant)
        s   : 1 (constant)
        x_1 : 1 (constant)  # where the cell rests without current
        """,
    initial = "x = x_1; y = c - d*x**2",
    time = "ms")
public interface HindmarshRose {

  /** A bursting cell. */
  static Assignment<HindmarshRose> published() {
    return MODEL
        .values()
        .set(A, 1)
        .set(B, 3)
        .set(C, 1)
        .set(D, 5)
        .set(R, 0.001)
        .set(S, 4)
        .set(X_1, -(1 + Math.sqrt(5)) / 2);
  }
}
