package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.IzhikevichModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Izhikevich's simple model of a spiking neuron between its spikes.
 *
 * <p>E. M. Izhikevich, Simple model of spiking neurons, IEEE Transactions on Neural Networks 14
 * (2003) 1569–1572, doi 10.1109/TNN.2003.820440: equations 1 and 2; the values are those of regular
 * spiking in figure 2. The reset (v to c = −65 mV, u up by d at 30 mV) is left out. The recovery u
 * and the input I, numbers in the paper, are in mV/ms.
 */
@OdeModel(
    equations =
        """
        dv/dt = (0.04/ms/mV)*v**2 + (5/ms)*v + 140*mV/ms - u + I : mV
        du/dt = a*(b*v - u) : mV/ms
        I : mV/ms (input)
        a : 1/ms (constant)  # how fast u recovers
        b : 1/ms (constant)  # how strongly u follows v
        v_0 : mV (constant)
        """,
    initial = "v = v_0; u = b*v",
    time = "ms")
public interface Izhikevich {

  /** A regular-spiking cell. */
  static Assignment<Izhikevich> published() {
    return MODEL.values().set(A, 0.02).set(B, 0.2).set(V_0, -65);
  }
}
