package bad;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dcases/dt = beta*cases : 1
        beta : 1/day (constant)
        low : 1/day (constant)
        t_lockdown : day (constant)
        """,
    events =
        @Event(
            at = "t_lockdown",
            then =
                """
                # fewer contacts, but the same parameter
                beta = low
                """))
interface InvalidAssignment {}
