package io.gradiode.processor.sensitivity;

import static io.gradiode.processor.sensitivity.Derivations.bits;
import static io.gradiode.processor.sensitivity.Derivations.derive;
import static io.gradiode.processor.sensitivity.Derivations.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventDerivationTest {

  @Test
  void derivesWhatEventsAssign() {
    final SensitivitySystem system =
        derive(
            new TestModel()
                .parameters("a", "b")
                .inputs("I")
                .term("drive", "a*I + t**2")
                .term("idle", "a*t")
                .state("x", "-x", "1")
                .state("y", "-choose(x - 2, 1, 0)*y", "1")
                .observe("x", "x")
                .event("", "x - a", "x = x*y + drive", "y = b")
                .event("", "t - b", "y = y"));
    assertEquals(
        List.of("drive = a*I + t**2", "driveByT = 2*t"), describe(system.definitions(), List.of()));
    final List<String> assigned = new ArrayList<>();
    for (SensitivitySystem.EventRows event : system.events()) {
      for (SensitivitySystem.Assigned each : event.assignments()) {
        assigned.addAll(describe(List.of(), List.of(each.row())));
        assigned.add(each.text() + " by time: " + Printer.print(each.byTime()));
      }
    }
    assertEquals(
        List.of(
            "x: x*y + drive",
            "x by 0: y",
            "x by 1: x",
            "x by p0: I",
            // A slope bears the name of its input.
            "x = x*y + drive by time: driveByT + a*I",
            "y: b",
            "y by p1: 1",
            "y = b by time: 0",
            "y: y",
            "y by 1: 1",
            "y = y by time: 0"),
        assigned);
    assertEquals(
        List.of("mode1: x - 2 > 0", "mode2: x - a > 0", "mode3: t - b > 0"),
        system.switches().stream().map(each -> each.mode().name() + ": " + each.text()).toList());
  }

  @Test
  void findsWhatReachesStatesThroughEvents() {
    final SensitivitySystem system =
        derive(
            new TestModel()
                .parameters("value", "mark", "moment", "pace", "late", "free")
                .state("clock", "pace", "0")
                .state("set", "0", "0")
                .state("after", "0", "0")
                .state("moved", "choose(after - 1/2, 1, 2)", "0")
                .state("timed", "0", "0")
                .state("untouched", "free", "1")
                .observe("set", "set")
                // The value, and what moves the time.
                .event("", "clock - mark", "set = value")
                // Happens at the same time, by a flag that has the same value whatever is so.
                .event("", "set - 1/2", "after = 1")
                .event("", OdeSystem.Trigger.MOMENT, false, "t - moment - late", "timed = 0"));
    assertEquals(
        List.of(bits(3), bits(0, 1, 3), bits(0, 1, 3), bits(0, 1, 3), bits(2, 4), bits(5)),
        system.sensitive());
  }
}
