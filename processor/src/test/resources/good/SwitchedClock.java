package sample;

import io.gradiode.annotation.OdeModel;

/** A cell that is lit every period, and hurt above a threshold. */
@OdeModel(
    equations =
        """
        dx/dt = growth*light - loss*x - damage : 1
        lit = (t % period) < span : boolean
        light = where(lit, 1 + I, 0) : 1
        damage = harm*max(x - limit, 0) : Hz
        I : 1 (input)
        growth : Hz
        loss : Hz
        harm : Hz
        limit : 1
        span : second
        period : second
        """,
    initial = "x = where(limit > 1, 1, limit/2)",
    observables = "x; strain = abs(x - limit) : 1")
@SuppressWarnings("all")
interface SwitchedClock {}
