package io.gradiode.examples.ecology;

import io.gradiode.annotation.OdeModel;

/**
 * Predator and prey, in thousands of pelts. Lotka (1925), Elements of Physical Biology, Williams
 * and Wilkins; Volterra (1926), Nature 118, 558–560.
 */
@OdeModel(
    equations =
        """
        dhare/dt = birth*hare - predation*hare*lynx : 1
        dlynx/dt = conversion*hare*lynx - death*lynx : 1
        birth      : 1/year (constant)
        predation  : 1/year (constant)
        conversion : 1/year (constant)
        death      : 1/year (constant)
        hare_0     : 1 (constant)
        lynx_0     : 1 (constant)
        """,
    initial = "hare = hare_0; lynx = lynx_0",
    time = "year")
public interface LotkaVolterra {}
