package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.JansenRitModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A cortical column: pyramidal cells, excitatory and inhibitory interneurons as masses.
 *
 * <p>B. H. Jansen and V. G. Rit, Electroencephalogram and visual evoked potential generation in a
 * mathematical model of coupled cortical columns, Biological Cybernetics 73 (1995) 357–366, doi
 * 10.1007/BF00199471: equations 6 with the values 7.
 */
@OdeModel(
    equations =
        """
        dy_0/dt = y_3 : mV
        dy_3/dt = A*a*pyramidal - 2*a*y_3 - a**2*y_0 : mV/second
        dy_1/dt = y_4 : mV
        dy_4/dt = A*a*(p + C_2*excitatory) - 2*a*y_4 - a**2*y_1 : mV/second
        dy_2/dt = y_5 : mV
        dy_5/dt = B*b*C_4*inhibitory - 2*b*y_5 - b**2*y_2 : mV/second
        pyramidal  = 2*e_0/(1 + exp(r*(v_0 - (y_1 - y_2)))) : Hz
        excitatory = 2*e_0/(1 + exp(r*(v_0 - C_1*y_0))) : Hz
        inhibitory = 2*e_0/(1 + exp(r*(v_0 - C_3*y_0))) : Hz
        C_1 = C : 1
        C_2 = 0.8*C : 1
        C_3 = 0.25*C : 1
        C_4 = 0.25*C : 1
        p   : Hz (input)      # from other columns and below
        A   : mV (constant)   # largest excitatory potential
        B   : mV (constant)   # largest inhibitory potential
        a   : Hz (constant)
        b   : Hz (constant)
        C   : 1 (constant)    # number of synapses
        e_0 : Hz (constant)   # half of the highest firing rate
        v_0 : mV (constant)
        r   : 1/mV (constant)
        """,
    observables = "eeg = y_1 - y_2 : mV; y_0")
public interface JansenRit {

  /** A column with alpha rhythm. */
  static Assignment<JansenRit> published() {
    return MODEL
        .values()
        .set(A, 3.25)
        .set(B, 22)
        .set(a, 100)
        .set(b, 50)
        .set(C, 135)
        .set(E_0, 2.5)
        .set(V_0, 6)
        .set(R, 0.56);
  }
}
