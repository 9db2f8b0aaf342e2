package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Osborne's two decays above a floor, {@code y = b1 + b2 exp(-b4 x) + b3 exp(-b5 x)}. */
@OdeModel(
    equations =
        """
        dslow/dt = -b4*slow : 1
        dfast/dt = -b5*fast : 1
        b1 : 1 (constant)
        b2 : 1 (constant)
        b3 : 1 (constant)
        b4 : 1/second (constant)
        b5 : 1/second (constant)
        """,
    initial = "slow = b2; fast = b3",
    observables = "y = b1 + slow + fast : 1")
interface Mgh17 {}
