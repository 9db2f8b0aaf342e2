package sample;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** More parameters than are written out one by one; a delayed switch, and a wash-out. */
@SuppressWarnings("NonSmooth")
@OdeModel(
    equations =
        """
        dreceptor/dt = feed + ligand*on*(total - receptor) - off*receptor : mole/litre
        dkinase/dt = gain*receptor*occupied - decay*kinase - spill*kinase/(kinase + limit) : mole/litre
        dtarget/dt = where(kinase > level, make, basal) - clear*target : mole/litre
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
        feed   : mole/(litre*second) (constant)
        spill  : mole/(litre*second) (constant)
        limit  : mole/litre (constant)
        basal  : mole/(litre*second) (constant)
        clear  : 1/second (constant)
        begin  : mole/litre (constant)
        rest   : mole/litre (constant)
        kept   : 1 (constant)
        """,
    initial = "receptor = begin; kinase = receptor*gain/decay; target = rest",
    observables = "kinase; ratio = target/(target + half) : 1",
    events = @Event(name = "wash", at = "washed", then = "receptor = kept*receptor; kinase *= 0.5"))
interface DrivenCascade {}
