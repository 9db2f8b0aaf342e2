package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.model.OdeSystem.Assignment;
import io.gradiode.processor.model.OdeSystem.Event;
import io.gradiode.processor.model.OdeSystem.State;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Texts and the first event, without its text, that they make. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // conditions
        "threshold: v > V_t                     | spike BECOMES_TRUE PASSED",
        "threshold: v > V_t ; reset: w = b      | spike BECOMES_TRUE PASSED: w = b",
        "threshold: v > V_t ; reset: v = V_r    | spike BECOMES_TRUE insistent PASSED: v = V_r",
        "threshold: high ; reset: v = V_r       | spike BECOMES_TRUE insistent high: v = V_r",
        "threshold: v_twice > 0*mV ; reset: v=0 | spike BECOMES_TRUE insistent int(v_twice/1000 > 0): v = 0",
        "threshold: t > b*ohm/mV*ms ; reset: v=0 | spike BECOMES_TRUE int(t/1000 - b/1e12 > 0): v = 0",
        "threshold: v > V_t and t>5*ms          | spike BECOMES_TRUE PASSED*int(t/1000 - 0.005 > 0)",
        "threshold: v > V_t or not (w > b)      | spike BECOMES_TRUE 1 - int((v - V_t)/1000 <= 0)*int((w - b)/1e12 > 0)",
        "threshold: floor(v/V_t) == 3           | spike BECOMES_TRUE int(floor(v/V_t) - 3 <= 0)*int(3 - floor(v/V_t) <= 0)",
        "threshold: True                        | spike BECOMES_TRUE 1",
        // comments, lines, operators
        "threshold: v > V_t # up ; reset: # nothing | spike BECOMES_TRUE PASSED",
        "threshold: v > V_t ; reset: ;w=b;;w+=b; | spike BECOMES_TRUE PASSED: w = b; w = w + b",
        "threshold: v > V_t ; reset: w-=2*nA    | spike BECOMES_TRUE PASSED: w = w - 2000",
        "threshold: v > V_t ; reset: w*=1 + v/V_t | spike BECOMES_TRUE PASSED: w = w*(1 + v/V_t)",
        "threshold: v > V_t ; reset: w/=v/V_t   | spike BECOMES_TRUE PASSED: w = w*V_t/v",
        "threshold: v > V_t ; reset: w = int(w > b)*b | spike BECOMES_TRUE PASSED: w = int((w - b)/1e12 > 0)*b",
        "threshold: v > V_t ; reset: w = t/ms*pA | spike BECOMES_TRUE PASSED: w = t",
        "threshold: v > V_t ; reset: w = lastspike/ms*pA | spike BECOMES_TRUE PASSED: lastspike = t; w = lastspike",
        // refractory periods
        "threshold: v > V_t ; reset: w = b ; refractory: False | spike BECOMES_TRUE PASSED: w = b",
        "threshold: v > V_t ; reset: w = b ; refractory: True  | spike BECOMES_TRUE PASSED*RESTED: not_refractory = 0; w = b",
        "threshold: v > V_t ; reset: w = b ; refractory: high  | spike BECOMES_TRUE PASSED*RESTED: not_refractory = 0; w = b",
        "threshold: v > V_t ; reset: w = b ; refractory: 2*ms  | spike BECOMES_TRUE PASSED*RESTED: lastspike = t; not_refractory = 0; w = b",
        "threshold: v > V_t ; reset: w = b ; refractory: 0     | spike BECOMES_TRUE PASSED*RESTED: lastspike = t; not_refractory = 0; w = b",
        // events
        "event: name = `a`, at = `rest`         | a MOMENT int((t - rest)/1000 > 0)",
        "event: name = `a`, at = `3*second`     | a MOMENT int(t/1000 - 3 > 0)",
        "event: name = `a`, at = `0`            | a MOMENT int(t/1000 > 0)",
        "event: at = `rest`, then = `v = V_r`   | MOMENT int((t - rest)/1000 > 0): v = V_r",
        "event: name = `up`, when = `v == V_t`  | up CHANGES PASSED",
        "event: name = `a`, when = `(v == V_t)` | a CHANGES PASSED",
        "event: name = `a`, when = `v >= V_t`   | a BECOMES_TRUE int((V_t - v)/1000 <= 0)",
        "event: name = `a`, when = `not high`   | a BECOMES_TRUE 1 - high",
        "event: name = `class`, when = `w > b`  | class BECOMES_TRUE int((w - b)/1e12 > 0)",
      })
  void means(String texts, String event) {
    final OdeSystem system =
        DocumentedExamplesTest.texts(
                NEURON.equations()
                    + "high = v > V_t : boolean\nv_twice = v + v : mV\ntime: ms\n"
                    + texts.replace('`', '"').replaceAll(" ; (?=[a-z]+:)", "\n"))
            .system();
    assertEquals(
        event
            .replace("PASSED", "int((v - V_t)/1000 > 0)")
            .replace("RESTED", "int(not_refractory - 0.5 > 0)"),
        print(system.events().get(0), system)
            .replaceAll(" \\[[^]]*]", "")
            .replaceAll(": $", "")
            .strip());
  }

  @Test
  void afterTheSpikeComesTheEndOfTheRefractoryPeriod() {
    final OdeSystem system =
        NEURON
            .at("late", "rest", "")
            .threshold("v > V_t")
            .reset("v = V_r")
            .refractory("v > -40*mV or w > b")
            .system();
    assertEquals(List.of("spike", "", "late"), system.events().stream().map(Event::name).toList());
    assertEquals(
        " BECOMES_TRUE int(not_refractory - 0.5 <= 0)*int(v/1000 + 0.04 <= 0)*int((w - b)/1e12 <= 0)"
            + " [not (v > -40*mV or w > b)]: not_refractory = 1 [not_refractory = 1]",
        print(system.events().get(1), system));
    final OdeSystem endless = NEURON.threshold("v > V_t").refractory("True").system();
    assertEquals(List.of("spike"), endless.events().stream().map(Event::name).toList());
  }

  @Test
  void statesOfSpikesAreBehindTheUsersAndNotObservedUnasked() {
    final Texts texts =
        NEURON
            .threshold("v > V_t")
            .refractory("rest")
            .initial(
                "lastspike = -3*ms; v = where(not_refractory, V_r, V_t); not_refractory = False");
    final OdeSystem system = texts.system();
    assertEquals(
        List.of("v mV", "w pA", "lastspike ms", "not_refractory 1"),
        system.states().stream().map(each -> each.symbol().name() + " " + each.unit()).toList());
    assertEquals(
        List.of("1000*where(not_refractory - 0.5 > 0, V_r/1000, V_t/1000)", "0", "-3", "0"),
        system.states().stream().map(each -> Printer.print(each.initial())).toList());
    assertEquals(
        List.of("v", "w"), system.observables().stream().map(OdeSystem.Observable::name).toList());
    assertEquals(
        List.of(
            "lastspike = lastspike",
            "not_refractory = not_refractory",
            "y = 1 - int(not_refractory - 0.5 > 0)"),
        texts
            .observables("lastspike, not_refractory, y = 1 - not_refractory : 1")
            .system()
            .observables()
            .stream()
            .map(each -> each.name() + " = " + Printer.print(each.value()))
            .toList());
  }

  @Test
  void aModelMayHaveItsOwnNamesOfSpikes() {
    final OdeSystem system =
        Texts.of("dv/dt = lastspike*not_refractory/second : 1\nlastspike : 1\nnot_refractory : 1")
            .threshold("v > 1")
            .reset("v = 0")
            .system();
    assertEquals(1, system.states().size());
    assertEquals(1, system.events().get(0).assignments().size());
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
