package sample;

import io.gradiode.annotation.Method;
import io.gradiode.annotation.OdeModel;

/** Few parameters, and yet gradients backwards: by explicit steps alone. */
@OdeModel(
    equations =
        """
        dparent/dt = -rate*parent : 1
        ddaughter/dt = rate*parent - loss*daughter**2 : 1
        rate : 1/second (constant)
        loss : 1/second (constant)
        """,
    initial = "parent = 1",
    method = Method.EXPLICIT,
    adjoint = true)
public interface BackwardDecay {}
