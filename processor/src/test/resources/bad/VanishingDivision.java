import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = k*y/(x + y) : 1
        dy/dt = -k*y : 1
        k : 1/second (constant)
        """)
interface VanishingDivision {}
