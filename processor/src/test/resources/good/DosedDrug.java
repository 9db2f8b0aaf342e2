package sample;

import io.gradiode.annotation.OdeModel;

@OdeModel(
    equations =
        """
        # One compartment, absorption of first order, a dose rate as input.
        ddepot/dt = dose - absorption*depot : mg
        dcentral/dt = absorption*depot - elimination*central : mg
        concentration = central/volume : mg/litre
        dose        : mg/hour (input)
        absorption  : 1/hour (constant)
        elimination : 1/hour (constant)
        volume      : litre (constant)
        baseline    : mg/litre (constant)
        """,
    initial = "central = baseline*volume",
    observables = "concentration; logarithm = log(1 + concentration/baseline) : 1",
    time = "hour")
public interface DosedDrug {}
