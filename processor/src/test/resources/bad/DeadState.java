import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x : 1
        dloss/dt = k*x : 1
        k : 1/second (constant)
        """,
    initial = "x = 1",
    observables = "x")
interface DeadState {}
