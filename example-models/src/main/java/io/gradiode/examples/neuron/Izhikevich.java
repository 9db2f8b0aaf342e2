package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.IzhikevichModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Izhikevich's simple model of a spiking neuron.
 *
 * <p>E. M. Izhikevich, Simple model of spiking neurons, IEEE Transactions on Neural Networks 14
 * (2003) 1569–1572, doi 10.1109/TNN.2003.820440: equations 1 to 3, and the values of figure 2. The
 * recovery u and the input I, numbers in the paper, are in mV/ms.
 */
@OdeModel(
    equations =
        """
        dv/dt = (0.04/ms/mV)*v**2 + (5/ms)*v + 140*mV/ms - u + I : mV
        du/dt = a*(b*v - u) : mV/ms
        I : mV/ms (input)
        a : 1/ms (constant)  # how fast u recovers
        b : 1/ms (constant)  # how strongly u follows v
        c : mV (constant)    # where a spike leaves v
        d : mV/ms (constant) # by how much it raises u
        v_0 : mV (constant)
        """,
    initial = "v = v_0; u = b*v",
    threshold = "v >= 30*mV",
    reset = "v = c; u += d",
    time = "ms")
public interface Izhikevich {

  /** Regular spiking. */
  static Assignment<Izhikevich> published() {
    return MODEL.values().set(A, 0.02).set(B, 0.2).set(C, -65).set(D, 8).set(V_0, -65);
  }

  /** A burst, then single spikes. */
  static Assignment<Izhikevich> intrinsicallyBursting() {
    return published().set(C, -55).set(D, 4);
  }

  /** Bursts without end. */
  static Assignment<Izhikevich> chattering() {
    return published().set(C, -50).set(D, 2);
  }

  /** Fast, without adaptation. */
  static Assignment<Izhikevich> fastSpiking() {
    return published().set(A, 0.1).set(D, 2);
  }

  /** Fast, with adaptation, from a low threshold. */
  static Assignment<Izhikevich> lowThresholdSpiking() {
    return published().set(B, 0.25).set(D, 2);
  }

  /** Tonic from rest, and a rebound burst after inhibition. */
  static Assignment<Izhikevich> thalamoCortical() {
    return published().set(B, 0.25).set(D, 0.05);
  }

  /** Damped oscillations below threshold. */
  static Assignment<Izhikevich> resonator() {
    return published().set(A, 0.1).set(B, 0.26).set(D, 2);
  }
}
