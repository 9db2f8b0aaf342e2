import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        dx/dt = -k*x : 1
        half  = log(2)/k : second
        k     : 1/second (constant)
        """,
    initial = "x = 1")
interface UnusedTerm {}
