package io.gradiode.examples.epidemiology;

import static io.gradiode.examples.epidemiology.SirModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * An epidemic in a closed population: susceptible, infectious, removed.
 *
 * <p>W. O. Kermack and A. G. McKendrick, A contribution to the mathematical theory of epidemics,
 * Proceedings of the Royal Society of London A 115 (1927) 700–721, doi 10.1098/rspa.1927.0118:
 * equations 29. The values are those of J. D. Murray, Mathematical Biology (Springer, 1989),
 * section 19.1, for the boys of a boarding school: Anonymous, Influenza in a boarding school,
 * British Medical Journal 1 (1978) 587. Infection is written with N in the denominator.
 */
@OdeModel(
    equations =
        """
        dS/dt = -beta*S*I/population : boy
        dI/dt = beta*S*I/population - gamma*I : boy
        dR/dt = gamma*I : boy
        beta       : 1/day (constant)
        gamma      : 1/day (constant)
        population : boy (constant)
        I_0        : boy (constant)
        """,
    initial = "I = I_0; S = population - I_0",
    time = "day",
    units = "boy")
public interface Sir {

  /** The boarding school. */
  static Assignment<Sir> published() {
    return MODEL.values().set(BETA, 1.66).set(GAMMA, 0.44).set(POPULATION, 763).set(I_0, 1);
  }
}
