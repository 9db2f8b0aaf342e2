package io.gradiode.examples.nist;

import io.gradiode.annotation.OdeModel;

/** Growth by a power of time, {@code y = b1 x^b2}. */
@OdeModel(
    equations =
        """
        dy/dt = b2*y/t : 1
        b1 : 1 (constant)
        b2 : 1 (constant)
        """,
    initial = "y = b1*(t/second)**b2")
@SuppressWarnings("VanishingDivision") // experiments start later
interface DanWood {}
