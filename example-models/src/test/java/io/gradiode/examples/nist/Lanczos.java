package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/**
 * Three decays of which one sees the sum only, {@code y = b1 exp(-b2 x) + b3 exp(-b4 x) + b5
 * exp(-b6 x)}: Lanczos1, Lanczos2 and Lanczos3.
 */
@OdeModel(
    equations =
        """
        dslow/dt   = -b2*slow : 1
        dmiddle/dt = -b4*middle : 1
        dfast/dt   = -b6*fast : 1
        b1 : 1 (constant)
        b2 : 1/second (constant)
        b3 : 1 (constant)
        b4 : 1/second (constant)
        b5 : 1 (constant)
        b6 : 1/second (constant)
        """,
    initial = "slow = b1; middle = b3; fast = b5",
    observables = "y = slow + middle + fast : 1")
interface Lanczos {}
