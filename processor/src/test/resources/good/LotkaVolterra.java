package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dprey/dt = birth*prey - predation*prey*predator : ind
        dpredator/dt = conversion*prey*predator - death*predator : ind
        birth      : 1/year (constant)
        predation  : 1/(ind*year) (constant)
        conversion : 1/(ind*year) (constant)
        death      : 1/year (constant)
        """,
    initial = "prey = 30*ind; predator = 4*ind",
    time = "year",
    units = "ind")
public interface LotkaVolterra {}
