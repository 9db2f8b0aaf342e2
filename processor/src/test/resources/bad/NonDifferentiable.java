import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dprey/dt = birth*sqrt(prey) : 1
        birth : 1/second (constant)
        """)
interface NonDifferentiable {}
