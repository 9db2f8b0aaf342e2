package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.FitzHughNagumoModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * The Bonhoeffer–van der Pol oscillator, later named after FitzHugh and Nagumo: excitability with
 * two states.
 *
 * <p>R. FitzHugh, Impulses and physiological states in theoretical models of nerve membrane,
 * Biophysical Journal 1 (1961) 445–466, doi 10.1016/S0006-3495(61)86902-6: the BVP model with its
 * usual values. The paper's time has no unit; it counts as milliseconds here. As there, a negative
 * z excites.
 */
@OdeModel(
    equations =
        """
        dx/dt = c*(y + x - x**3/3 + z)/ms : 1
        dy/dt = -(x - a + b*y)/c/ms : 1
        z   : 1 (input)
        a   : 1 (constant)
        b   : 1 (constant)
        c   : 1 (constant)
        x_0 : 1 (constant)
        y_0 : 1 (constant)
        """,
    initial = "x = x_0; y = y_0",
    time = "ms")
public interface FitzHughNagumo {

  /** A resting membrane. */
  static Assignment<FitzHughNagumo> published() {
    return MODEL.values().set(A, 0.7).set(B, 0.8).set(C, 3).set(X_0, 1.19941).set(Y_0, -0.62426);
  }
}
