package io.gradiode.examples.physics;

import static io.gradiode.examples.physics.ThermostatModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.Event;
import io.gradiode.annotation.OdeModel;

/**
 * A room whose heater goes on below one temperature and off above another: a relay with hysteresis.
 * Temperatures are above that of freezing water.
 *
 * <p>R. Alur, C. Courcoubetis, N. Halbwachs, T. A. Henzinger, P.-H. Ho, X. Nicollin, A. Olivero, J.
 * Sifakis and S. Yovine, The algorithmic analysis of hybrid systems, Theoretical Computer Science
 * 138 (1995) 3–34, doi 10.1016/0304-3975(94)00202-T: the thermostat among its examples. The values
 * are ours.
 */
@OdeModel(
    equations =
        """
        dtemperature/dt = (outside - temperature + heater*strength)/tau : kelvin
        dheater/dt      = 0/minute : 1
        outside  : kelvin (constant)
        strength : kelvin (constant)  # how much warmer the heater makes it in the end
        tau      : minute (constant)
        cold     : kelvin (constant)  # below, the heater goes on
        warm     : kelvin (constant)  # above, it goes off
        """,
    initial = "temperature = cold; heater = 1",
    observables = "temperature",
    events = {
      @Event(name = "heater_on", when = "temperature < cold", then = "heater = 1"),
      @Event(name = "heater_off", when = "temperature > warm", then = "heater = 0")
    },
    time = "minute")
public interface Thermostat {

  /** A small room in winter. */
  static Assignment<Thermostat> published() {
    return MODEL
        .values()
        .set(OUTSIDE, 5)
        .set(STRENGTH, 30)
        .set(TAU, 60)
        .set(COLD, 19)
        .set(WARM, 21);
  }
}
