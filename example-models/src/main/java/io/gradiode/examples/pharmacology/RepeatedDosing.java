package io.gradiode.examples.pharmacology;

import static io.gradiode.examples.pharmacology.RepeatedDosingModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/**
 * A drug that is swallowed again and again, absorbed into one well-stirred compartment, and cleared
 * from it. The model keeps the time of the next dose, so that the interval is a parameter with
 * sensitivities; doses at known times need no event, but {@code experiment.dose(…)}.
 *
 * <p>M. Gibaldi and D. Perrier, Pharmacokinetics, second edition, Marcel Dekker 1982, chapter 3:
 * multiple dosing. The values are those of {@link OneCompartment}.
 */
@OdeModel(
    equations =
        """
        ddepot/dt     = -k_a*depot : mg
        dcentral/dt   = k_a*depot - clearance*concentration : mg
        dnext_dose/dt = 0 : hour
        concentration = central/volume : mg/litre
        k_a       : 1/hour (constant)
        clearance : litre/hour (constant)
        volume    : litre (constant)
        dose      : mg (constant)
        lag       : hour (constant)  # time of the first dose
        interval  : hour (constant)  # between two doses
        """,
    initial = "next_dose = lag",
    observables = "concentration",
    events =
        @Event(name = "intake", at = "next_dose", then = "depot += dose; next_dose += interval"),
    time = "hour")
public interface RepeatedDosing {

  /** Theophylline, 320 mg every 12 hours. */
  static Assignment<RepeatedDosing> published() {
    return MODEL
        .values()
        .set(K_A, 1.57)
        .set(CLEARANCE, 2.8)
        .set(VOLUME, 32)
        .set(DOSE, 320)
        .set(LAG, 0.5)
        .set(INTERVAL, 12);
  }
}
