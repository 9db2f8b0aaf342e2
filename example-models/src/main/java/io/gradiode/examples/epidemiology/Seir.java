package io.gradiode.examples.epidemiology;

import static io.gradiode.examples.epidemiology.SeirModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Measles with a latent period, births, deaths and school terms, as fractions of a population.
 *
 * <p>J. L. Aron and I. B. Schwartz, Seasonality and period-doubling bifurcations in an epidemic
 * model, Journal of Theoretical Biology 110 (1984) 665–679, doi 10.1016/S0022-5193(84)80150-2: with
 * its values for measles. The seasonality b_1 = 0.08 and the start are ours, near the endemic
 * state.
 */
@OdeModel(
    equations =
        """
        dS/dt = m*(1 - S) - b*S*I : 1
        dE/dt = b*S*I - (m + a)*E : 1
        dI/dt = a*E - (m + g)*I : 1
        dR/dt = g*I - m*R : 1
        b = b_0*(1 + b_1*cos(2*pi*t/year)) : 1/year
        m   : 1/year (constant)  # births and deaths
        a   : 1/year (constant)  # end of latency
        g   : 1/year (constant)  # recovery
        b_0 : 1/year (constant)  # contacts
        b_1 : 1 (constant)       # their seasonality
        S_0 : 1 (constant)
        E_0 : 1 (constant)
        I_0 : 1 (constant)
        """,
    initial = "S = S_0; E = E_0; I = I_0; R = 1 - S_0 - E_0 - I_0",
    time = "year")
public interface Seir {

  /** Measles. */
  static Assignment<Seir> published() {
    return MODEL
        .values()
        .set(M, 0.02)
        .set(A, 35.84)
        .set(G, 100)
        .set(B_0, 1800)
        .set(B_1, 0.08)
        .set(S_0, 0.055)
        .set(E_0, 0.0006)
        .set(I_0, 0.0002);
  }
}
