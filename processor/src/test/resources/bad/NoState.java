package bad;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        x : 1
        y = 2*x : 1
        """)
interface NoState {}
