package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Three oscillators about a mean: a year of 12 months, and periods b4 and b7; {@code y = b1 + b2
 * cos(2πx/12) + b3 sin(2πx/12) + b5 cos(2πx/b4) + b6 sin(2πx/b4) + b8 cos(2πx/b7) + b9
 * sin(2πx/b7)}. The second is a month here.
 */
@OdeModel(
    equations =
        """
        dannual/dt      =  2*pi/(12*second)*annual_lag : 1
        dannual_lag/dt  = -2*pi/(12*second)*annual : 1
        dnino/dt        =  2*pi/b4*nino_lag : 1
        dnino_lag/dt    = -2*pi/b4*nino : 1
        dsouthern/dt     =  2*pi/b7*southern_lag : 1
        dsouthern_lag/dt = -2*pi/b7*southern : 1
        b1 : 1 (constant)
        b2 : 1 (constant)
        b3 : 1 (constant)
        b4 : second (constant)
        b5 : 1 (constant)
        b6 : 1 (constant)
        b7 : second (constant)
        b8 : 1 (constant)
        b9 : 1 (constant)
        """,
    initial =
        """
        annual = b2
        annual_lag = b3
        nino = b5
        nino_lag = b6
        southern = b8
        southern_lag = b9
        """,
    observables = "y = b1 + annual + nino + southern : 1")
interface Enso {}
