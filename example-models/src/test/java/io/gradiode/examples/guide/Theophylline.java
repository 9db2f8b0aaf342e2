package io.gradiode.examples.guide;

import io.gradiode.annotation.OdeModel;

/** A drug that is swallowed, absorbed into the body and cleared from it. */
@OdeModel(
    equations =
        """
        dgut/dt  = -absorption*gut : mg
        dbody/dt = absorption*gut - clearance*concentration : mg
        concentration = body/volume : mg/litre
        absorption : 1/hour (constant)
        clearance  : litre/hour (constant)
        volume     : litre (constant)
        """,
    observables = "concentration",
    time = "hour")
public interface Theophylline {}
