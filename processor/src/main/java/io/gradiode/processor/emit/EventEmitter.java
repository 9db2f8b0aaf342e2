package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.OdeSystem.Trigger;
import io.gradiode.processor.schedule.Routine;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Schedule.ScheduledAssignment;
import io.gradiode.processor.schedule.Schedule.ScheduledEvent;
import io.gradiode.processor.schedule.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What a kernel says of its events, and what these assign. */
final class EventEmitter {

  private static final String BODY = "    ";
  private static final String CASE = BODY + "  case 0 -> ";

  /** Each takes some 25 bytes of bytecode, and HotSpot compiles 8000 at most. */
  static final int MOST_CALLS = 200;

  private final List<ScheduledEvent> events;
  private final String event;
  private final boolean sparse;

  EventEmitter(Schedule schedule) {
    this.events = schedule.events();
    this.sparse = schedule.shape() == Shape.SPARSE;
    this.event = schedule.arguments().event();
  }

  /** How many there are and what they are like; what is not the default. */
  List<MethodSpec> properties() {
    final List<MethodSpec> methods = new ArrayList<>();
    if (events.isEmpty()) {
      return methods;
    }
    methods.add(EquationsMethods.count("eventCount", events.size()));
    methods.add(
        EquationsMethods.text(
            "eventText", event, events.stream().map(each -> each.event().text()).toList()));
    test(methods, "happensBothWays", true, each -> each.trigger() == Trigger.CHANGES);
    test(methods, "happensAtStart", false, each -> each.trigger() == Trigger.MOMENT);
    test(methods, "isInsistent", true, OdeSystem.Event::insistent);
    ownSwitches().ifPresent(methods::add);
    return methods;
  }

  private Optional<MethodSpec> ownSwitches() {
    if (events.stream().allMatch(each -> each.own().isEmpty())) {
      return Optional.empty();
    }
    final CodeBlock.Builder code = CodeBlock.builder();
    code.add("return switch ($L) {\n", event).indent();
    for (int e = 0; e < events.size(); e++) {
      if (!events.get(e).own().isEmpty()) {
        final String indices =
            events.get(e).own().stream().map(String::valueOf).collect(Collectors.joining(", "));
        code.add("case $L -> new int[] {$L};\n", e, indices);
      }
    }
    code.add("default -> new int[0];\n").unindent().add("};\n");
    return Optional.of(
        EquationsMethods.getter("ownSwitches", TypeName.get(int[].class))
            .addParameter(int.class, event)
            .addCode(code.build())
            .build());
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
          EquationsMethods.getter(name, TypeName.BOOLEAN)
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
    methods.addAll(all(Method.ASSIGN, ScheduledAssignment::name, routines));
    if (!sparse) {
      methods.addAll(
          all(Method.SENSITIVITY_ASSIGN, ScheduledAssignment::derivativesName, routines));
    }
    for (ScheduledEvent each : events) {
      for (ScheduledAssignment assignment : each.assignments()) {
        final String statement = Javadocs.code(assignment.text());
        methods.addAll(
            routines.helpers(assignment.name(), doc(statement, each), assignment.values()));
        methods.addAll(
            routines.helpers(
                assignment.derivativesName(),
                doc(
                    sparse
                        ? "How " + statement + " depends on all"
                        : statement + " and its sensitivities",
                    each),
                assignment.derivatives()));
      }
    }
    return methods;
  }

  private static String doc(String what, ScheduledEvent each) {
    return Javadocs.fill(what + " when " + Javadocs.code(each.event().text()) + ".", 95);
  }

  private record Call(int event, String method) {}

  /** One method, or one that calls several because it would be too long. */
  private List<MethodSpec> all(
      Method method, Function<ScheduledAssignment, String> name, RoutineEmitter routines) {
    final List<Call> calls = new ArrayList<>();
    for (int e = 0; e < events.size(); e++) {
      for (ScheduledAssignment each : events.get(e).assignments()) {
        calls.add(new Call(e, name.apply(each)));
      }
    }
    final String whole = RoutineEmitter.methodName(method);
    final MethodSpec.Builder head =
        head(method, whole, routines).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    if (calls.size() <= MOST_CALLS) {
      return List.of(head.addCode(cases(calls, routines.arguments(method))).build());
    }
    final List<MethodSpec> methods = new ArrayList<>();
    final List<String> arguments = new ArrayList<>(routines.arguments(method));
    arguments.add(0, event);
    for (int from = 0; from < calls.size(); from += MOST_CALLS) {
      final List<Call> some = calls.subList(from, Math.min(from + MOST_CALLS, calls.size()));
      final String part = Routine.partName(whole, methods.size() + 1);
      head.addCode("$L\n", call(part, arguments, BODY));
      methods.add(
          head(method, part, routines)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addCode(cases(some, routines.arguments(method)))
              .build());
    }
    methods.add(0, head.build());
    return methods;
  }

  private MethodSpec.Builder head(Method method, String name, RoutineEmitter routines) {
    return MethodSpec.methodBuilder(name)
        .addParameter(int.class, event)
        .addParameters(routines.parameters(method));
  }

  private CodeBlock cases(List<Call> calls, List<String> arguments) {
    final Map<Integer, List<String>> byEvent = new TreeMap<>();
    for (Call each : calls) {
      byEvent
          .computeIfAbsent(each.event(), key -> new ArrayList<>())
          .add(call(each.method(), arguments, CASE));
    }
    final CodeBlock.Builder cases = CodeBlock.builder().add("switch ($L) {\n", event).indent();
    byEvent.forEach(
        (e, statements) -> {
          if (statements.size() == 1) {
            cases.add("case $L -> $L\n", e, statements.get(0));
          } else {
            cases.add("case $L -> {\n", e).indent();
            statements.forEach(each -> cases.add("$L\n", each));
            cases.unindent().add("}\n");
          }
        });
    return cases.unindent().add("}\n").build();
  }

  /** A statement; {@code before} is what its line begins with. */
  static String call(String name, List<String> arguments, String before) {
    final Layout call =
        new Layout.Call(name, arguments.stream().<Layout>map(Layout.Atom::new).toList());
    return call.fit(before.length() + ";".length(), 0) + ";";
  }
}
