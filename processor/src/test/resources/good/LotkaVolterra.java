package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dprey/dt = birth*prey - predation*prey*predator : 1
        dpredator/dt = conversion*prey*predator - death*predator : 1
        birth      : 1/year (constant)
        predation  : 1/year (constant)
        conversion : 1/year (constant)
        death      : 1/year (constant)
        """,
    initial = "prey = 30; predator = 4",
    time = "year")
public interface LotkaVolterra {}
