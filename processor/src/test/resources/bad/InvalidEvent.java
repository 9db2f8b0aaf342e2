package bad;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dcases/dt = beta*cases : 1
        dbeta/dt = 0 : 1/day
        low : 1/day (constant)
        t_lockdown : day (constant)
        """,
    events = {
      @Event(at = "0*day", then = "cases = 1"),
      @Event(
          when =
              "t_lockdown",
          then = "beta = low"),
    },
    time = "day")
interface InvalidEvent {}
