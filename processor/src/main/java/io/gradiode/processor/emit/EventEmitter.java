package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.OdeSystem.Trigger;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Schedule.ScheduledAssignment;
import io.gradiode.processor.schedule.Schedule.ScheduledEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** What a kernel says of its events, and what these assign. */
final class EventEmitter {

  private static final String CASE = "    case 0 -> ";

  private final List<ScheduledEvent> events;
  private final String event;

  EventEmitter(Schedule schedule) {
    this.events = schedule.events();
    this.event = schedule.arguments().event();
  }

  /** How many there are and what they are like; what is not the default. */
  List<MethodSpec> properties() {
    final List<MethodSpec> methods = new ArrayList<>();
    if (events.isEmpty()) {
      return methods;
    }
    methods.add(KernelEmitter.count("eventCount", events.size()));
    methods.add(
        KernelEmitter.text(
            "eventText", event, events.stream().map(each -> each.event().text()).toList()));
    test(methods, "happensBothWays", true, each -> each.trigger() == Trigger.CHANGES);
    test(methods, "happensAtStart", false, each -> each.trigger() == Trigger.MOMENT);
    test(methods, "isInsistent", true, OdeSystem.Event::insistent);
    return methods;
  }

  /** A method that has the given result for those events that pass a test. */
  private void test(
      List<MethodSpec> methods, String name, boolean result, Predicate<OdeSystem.Event> test) {
    final List<Layout> comparisons = new ArrayList<>();
    final List<String> operators = new ArrayList<>();
    for (int e = 0; e < events.size(); e++) {
      if (test.test(events.get(e).event())) {
        comparisons.add(new Layout.Atom(event + (result ? " == " : " != ") + e));
        operators.add(result ? "||" : "&&");
      }
    }
    if (!comparisons.isEmpty()) {
      operators.remove(0);
      final Layout all =
          comparisons.size() == 1 ? comparisons.get(0) : new Layout.Chain(comparisons, operators);
      methods.add(
          KernelEmitter.getter(name, TypeName.BOOLEAN)
              .addParameter(int.class, event)
              .addCode("return $L;\n", all.fit("    return ;".length(), 4))
              .build());
    }
  }

  /** The assignments of each event, each in a method of its own. */
  List<MethodSpec> assignments(RoutineEmitter routines) {
    final List<MethodSpec> methods = new ArrayList<>();
    if (events.stream().allMatch(each -> each.assignments().isEmpty())) {
      return methods;
    }
    methods.add(all(Method.ASSIGN, ScheduledAssignment::name, routines));
    methods.add(all(Method.SENSITIVITY_ASSIGN, ScheduledAssignment::sensitivityName, routines));
    for (ScheduledEvent each : events) {
      for (ScheduledAssignment assignment : each.assignments()) {
        final String statement = Javadocs.code(assignment.text());
        methods.addAll(
            routines.helpers(assignment.name(), doc(statement, each), assignment.values()));
        methods.addAll(
            routines.helpers(
                assignment.sensitivityName(),
                doc(statement + " and its sensitivities", each),
                assignment.sensitivities()));
      }
    }
    return methods;
  }

  private static String doc(String what, ScheduledEvent each) {
    return Javadocs.fill(what + " when " + Javadocs.code(each.event().text()) + ".", 95);
  }

  private MethodSpec all(
      Method method, Function<ScheduledAssignment, String> name, RoutineEmitter routines) {
    final CodeBlock.Builder cases = CodeBlock.builder().add("switch ($L) {\n", event).indent();
    for (int e = 0; e < events.size(); e++) {
      final List<String> calls =
          events.get(e).assignments().stream()
              .map(name)
              .map(each -> call(each, routines.arguments(method)))
              .toList();
      if (calls.size() == 1) {
        cases.add("case $L -> $L\n", e, calls.get(0));
      } else if (!calls.isEmpty()) {
        cases.add("case $L -> {\n", e).indent();
        calls.forEach(each -> cases.add("$L\n", each));
        cases.unindent().add("}\n");
      }
    }
    cases.unindent().add("}\n");
    return MethodSpec.methodBuilder(RoutineEmitter.methodName(method))
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(int.class, event)
        .addParameters(routines.parameters(method))
        .addCode(cases.build())
        .build();
  }

  private static String call(String name, List<String> arguments) {
    final Layout call =
        new Layout.Call(name, arguments.stream().<Layout>map(Layout.Atom::new).toList());
    return call.fit(CASE.length() + ";".length(), 0) + ";";
  }
}
