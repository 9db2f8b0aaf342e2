package io.gradiode.examples.pharmacology;

import static io.gradiode.examples.pharmacology.TwoCompartmentModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * A drug that is infused into the blood and goes on into the tissue and back.
 *
 * <p>T. Teorell, Kinetics of distribution of substances administered to the body, II: the
 * intravascular modes of administration, Archives internationales de pharmacodynamie et de thérapie
 * 57 (1937) 226–240. The values are rounded from the first subject of K. C. Kwan et al., Kinetics
 * of indomethacin absorption, elimination, and enterohepatic circulation in man, Journal of
 * Pharmacokinetics and Biopharmaceutics 4 (1976) 255–280, doi 10.1007/BF01063617: 25 mg gave 2.03
 * exp(−1.78 t) + 0.19 exp(−0.167 t) mg per litre.
 */
@OdeModel(
    equations =
        """
        dcentral/dt    = rate - clearance*c_1 - exchange*(c_1 - c_2) : mg
        dperipheral/dt = exchange*(c_1 - c_2) : mg
        c_1 = central/V_1 : mg/litre
        c_2 = peripheral/V_2 : mg/litre
        rate      : mg/hour (input)
        clearance : litre/hour (constant)
        exchange  : litre/hour (constant)
        V_1       : litre (constant)
        V_2       : litre (constant)
        """,
    observables = "c_1",
    time = "hour")
public interface TwoCompartment {

  /** Indomethacin. */
  static Assignment<TwoCompartment> published() {
    return MODEL.values().set(CLEARANCE, 11).set(EXCHANGE, 7.6).set(V_1, 11.3).set(V_2, 24.7);
  }
}
