package io.gradiode.examples.pharmacology;

import static io.gradiode.examples.pharmacology.OneCompartmentModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A drug that is swallowed, absorbed into one well-stirred compartment, and cleared from it.
 *
 * <p>T. Teorell, Kinetics of distribution of substances administered to the body, I: the
 * extravascular modes of administration, Archives internationales de pharmacodynamie et de thérapie
 * 57 (1937) 205–225, with the tissue left out. The values are typical of theophylline in an adult
 * of 70 kg: J. C. Pinheiro and D. M. Bates, Approximations to the log-likelihood function in the
 * nonlinear mixed-effects model, Journal of Computational and Graphical Statistics 4 (1995) 12–35,
 * doi 10.1080/10618600.1995.10474663, rounded.
 */
@OdeModel(
    equations =
        """
        ddepot/dt   = -k_a*depot : mg
        dcentral/dt = k_a*depot - clearance*concentration : mg
        concentration = central/volume : mg/litre
        k_a       : 1/hour (constant)
        clearance : litre/hour (constant)
        volume    : litre (constant)
        dose      : mg (constant)
        """,
    initial = "depot = dose",
    observables = "concentration",
    time = "hour")
public interface OneCompartment {

  /** Theophylline, 320 mg. */
  static Assignment<OneCompartment> published() {
    return MODEL.values().set(K_A, 1.57).set(CLEARANCE, 2.8).set(VOLUME, 32).set(DOSE, 320);
  }
}
