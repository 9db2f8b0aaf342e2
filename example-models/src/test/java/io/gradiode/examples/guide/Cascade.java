package io.gradiode.examples.guide;

import io.gradiode.annotation.OdeModel;

/** A receptor switches on a cascade of kinases, each of which switches on the next. */
@OdeModel(
    equations =
        """
        dreceptor/dt = -decay*receptor : 1
        draf/dt  = on_raf*receptor*(1 - raf) - off_raf*raf : 1
        dmek/dt  = on_mek*raf*(1 - mek) - off_mek*mek : 1
        derk/dt  = on_erk*mek*(1 - erk) - off_erk*erk : 1
        dgene/dt = expression*erk - loss*gene : 1
        decay : 1/minute (constant)
        on_raf : 1/minute (constant)
        on_mek : 1/minute (constant)
        on_erk : 1/minute (constant)
        off_raf : 1/minute (constant)
        off_mek : 1/minute (constant)
        off_erk : 1/minute (constant)
        expression : 1/minute (constant)
        loss : 1/minute (constant)
        """,
    initial = "receptor = 1",
    observables = "raf, mek, erk, gene",
    time = "minute",
    adjoint = true)
public interface Cascade {}
