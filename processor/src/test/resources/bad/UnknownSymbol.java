package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dprey/dt = birth*prey - predaton*prey*predator : 1
        dpredator/dt = conversion*prey*predator - death*predator : 1
        birth : 1/year (constant)
        predation : 1/year (constant)
        conversion : 1/year (constant)
        death : 1/year (constant)
        """,
    time = "year")
interface UnknownSymbol {}
