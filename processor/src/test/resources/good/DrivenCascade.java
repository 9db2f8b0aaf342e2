package sample;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** More parameters than are written out one by one; a delayed switch, and a wash-out. */
@SuppressWarnings("NonSmooth")
@OdeModel(
    equations =
        """
        dreceptor/dt = ligand*on*(total - receptor) - off*receptor : mole/litre
        dkinase/dt = gain*receptor*occupied - decay*kinase : mole/litre
        dtarget/dt = where(kinase > level, make, 0*make) - decay*target : mole/litre
        occupied = receptor/(half + receptor) : 1
        ligand : mole/litre (input)
        on     : litre/(mole*second) (constant)
        off    : 1/second (constant)
        total  : mole/litre (constant)
        gain   : 1/second (constant)
        half   : mole/litre (constant)
        decay  : 1/second (constant)
        level  : mole/litre (constant)
        make   : mole/(litre*second) (constant)
        washed : second (constant)
        """,
    initial = "receptor = total/2; kinase = receptor*gain/decay",
    observables = "kinase; ratio = target/(target + half) : 1",
    events = @Event(name = "wash", at = "washed", then = "receptor = 0.1*receptor; kinase *= 0.5"))
interface DrivenCascade {}
