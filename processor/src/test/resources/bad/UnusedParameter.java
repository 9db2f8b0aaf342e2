import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x : 1
        dy/dt = k*x - removal*y : 1
        k       : 1/second (constant)
        removal : 1/second (constant)
        noise   : 1 (constant)
        """,
    initial = "x = 1",
    observables = "x; y")
interface UnusedParameter {}
