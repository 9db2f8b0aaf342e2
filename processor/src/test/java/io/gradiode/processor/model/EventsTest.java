package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.model.OdeSystem.Assignment;
import io.gradiode.processor.model.OdeSystem.Event;
import io.gradiode.processor.model.OdeSystem.State;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What thresholds, resets, refractory periods and events mean. */
class EventsTest {

  private static final Texts NEURON =
      Texts.of(
              """
              dv/dt = (E_l - v)/tau : mV (unless refractory)
              dw/dt = -w/tau : pA
              E_l : mV
              tau : ms
              V_t : mV
              V_r : mV
              b : pA
              rest : ms
              """)
          .time("ms");

  @Test
  void spikesWithAPeriodOfRest() {
    assertEquals(
        """
        v' = where(not_refractory - 0.5 > 0, (E_l - v)/tau, 0), from 0
        w' = -w/tau, from 0
        lastspike' = 0, from -10000000
        not_refractory' = 0, from 1
        spike BECOMES_TRUE int((v - V_t)/1000 > 0)*int(not_refractory - 0.5 > 0) [v > V_t]: \
        lastspike = t [lastspike = t]; not_refractory = 0 [not_refractory = 0]; \
        v = V_r [v = V_r]; w = 2*w [w *= 2]
         BECOMES_TRUE int(not_refractory - 0.5 <= 0)*int((rest - t + lastspike)/1000 <= 0) [t - lastspike >= rest]: \
        not_refractory = 1 [not_refractory = 1]""",
        print(NEURON.threshold("v > V_t").reset("v = V_r\nw *= 2").refractory("rest")));
  }

  @Test
  void happenings() {
    assertEquals(
        """
        v' = (E_l - v)/tau, from 0
        w' = -w/tau, from 0
        pulse MOMENT int(t/1000 - rest/500 > 0) [t > 2*rest]: v = v + 3000 [v += 3*volt]
        cross CHANGES int((v - V_t)/1000 > 0) [v == V_t]:\s
         BECOMES_TRUE int((v - V_t)/1000 > 0)*int((b - w)/1e12 > 0) [v > V_t and w < b]: \
        v = v - V_t [v -= V_t]; w = w/3 [w /= 3]""",
        print(
            NEURON
                .at("pulse", "2*rest", "v += 3*volt")
                .when("cross", "v == V_t", "")
                .when("", "v > V_t and w < b", "v -= V_t; w /= 3")));
  }

  private static String print(Texts texts) {
    final OdeSystem system = texts.system();
    return system.states().stream().map(EventsTest::print).collect(Collectors.joining("\n"))
        + "\n"
        + system.events().stream()
            .map(event -> print(event, system))
            .collect(Collectors.joining("\n"));
  }

  private static String print(State state) {
    return state.symbol().name()
        + "' = "
        + Printer.print(state.rate())
        + ", from "
        + Printer.print(state.initial());
  }

  private static String print(Event event, OdeSystem system) {
    return (event.name() + " " + event.trigger() + (event.insistent() ? " insistent " : " "))
        + (Printer.print(event.condition()) + " [" + event.text() + "]: ")
        + event.assignments().stream()
            .map(each -> print(each, system))
            .collect(Collectors.joining("; "));
  }

  private static String print(Assignment assignment, OdeSystem system) {
    return system.states().get(assignment.state()).symbol().name()
        + " = "
        + Printer.print(assignment.value())
        + " ["
        + assignment.text()
        + "]";
  }
}
