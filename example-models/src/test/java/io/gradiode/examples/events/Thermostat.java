package io.gradiode.examples.events;

import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/** A room, a heater and a sensor that lags behind: a relay with hysteresis that oscillates. */
@OdeModel(
    equations =
        """
        droom/dt   = (outside - room)/leak + heater*power : kelvin
        dsensor/dt = (room - sensor)/lag : kelvin
        dheater/dt = 0 : 1
        outside : kelvin (constant)
        leak    : hour (constant)
        power   : kelvin/hour (constant)
        lag     : hour (constant)
        warm    : kelvin (constant)
        cold    : kelvin (constant)
        """,
    initial = "room = outside; sensor = outside; heater = 1",
    observables = "room, sensor",
    events = {
      @Event(name = "off", when = "sensor > warm", then = "heater = 0"),
      @Event(name = "on", when = "sensor < cold", then = "heater = 1")
    },
    time = "hour")
interface Thermostat {}
