package io.gradiode.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Routine;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Schedule.NamedConstant;
import io.gradiode.processor.schedule.Schedule.ScheduledAssignment;
import io.gradiode.processor.schedule.Schedule.ScheduledEvent;
import io.gradiode.processor.schedule.SparsePattern;
import io.gradiode.processor.schedule.Sparsity;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The package-private mathematics of a model with its partial derivatives as values. */
final class EquationsEmitter {

  private static final String ASSIGNED_STATES = "ASSIGNED_STATES";
  private static final String FIRST_ASSIGNMENTS = "FIRST_ASSIGNMENTS";
  private static final String ASSIGNMENT_PATTERNS = "ASSIGNMENT_PATTERNS";

  private final Schedule schedule;
  private final OdeSystem system;
  private final ArgumentNames names;
  private final Sparsity sparsity;
  private final List<ScheduledAssignment> assignments;

  EquationsEmitter(Schedule schedule) {
    this.schedule = schedule;
    this.system = schedule.system();
    this.names = schedule.arguments();
    this.sparsity = schedule.sparsity().orElseThrow();
    this.assignments =
        schedule.events().stream().flatMap(each -> each.assignments().stream()).toList();
  }

  TypeSpec emit(GeneratedTypes types) {
    final TypeSpec.Builder type =
        types
            .generated(types.equations())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(RuntimeNames.EQUATIONS)
            .addJavadoc(new KernelJavadoc(schedule).text(types.model()));
    for (NamedConstant constant : schedule.constants()) {
      type.addField(new ConstantEmitter().emit(constant));
    }
    final EquationsMethods equations = new EquationsMethods(schedule);
    final List<MethodSpec> methods = new ArrayList<>(equations.counts());
    pattern(type, methods, "RATE_PATTERN", "ratePattern", sparsity.rates());
    linearization(methods);
    pattern(type, methods, "INITIAL_PATTERN", "initialPattern", sparsity.initial());
    methods.add(EquationsMethods.states("initialOrder", sparsity.initialOrder()));
    pattern(type, methods, "OBSERVABLE_PATTERN", "observablePattern", sparsity.observables());
    methods.addAll(equations.switches());
    if (!schedule.switches().isEmpty()) {
      pattern(type, methods, "SWITCH_PATTERN", "switchPattern", sparsity.switches());
    }
    final EventEmitter events = new EventEmitter(schedule);
    methods.addAll(events.properties());
    final RoutineEmitter routines = new RoutineEmitter(names);
    schedule.routines().forEach(routine -> methods.addAll(routines.methods(routine)));
    if (!assignments.isEmpty()) {
      addAssignments(type, methods);
      methods.addAll(assignmentPartials(routines));
      methods.addAll(events.assignments(routines));
    }
    final int moving = StepEmitter.movingStates(system.states());
    if (moving < system.states().size()) {
      methods.add(EquationsMethods.count("movingStateCount", moving));
    }
    return type.addMethods(methods).build();
  }

  /** What is as the interface has it is left out. */
  private void linearization(List<MethodSpec> methods) {
    if (!sparsity.curved().isEmpty()) {
      methods.add(EquationsMethods.states("curvedPartials", sparsity.curved()));
    }
    if (!sparsity.autonomous()) {
      methods.add(
          EquationsMethods.getter("isAutonomous", TypeName.BOOLEAN)
              .addCode("return false;\n")
              .build());
    }
    if (!sparsity.eliminationOrder().isEmpty()) {
      methods.add(EquationsMethods.states("eliminationOrder", sparsity.eliminationOrder()));
    }
  }

  private static void pattern(
      TypeSpec.Builder type,
      List<MethodSpec> methods,
      String field,
      String method,
      SparsePattern pattern) {
    type.addField(field(RuntimeNames.PATTERN, field, IndexTexts.pattern(pattern)));
    methods.add(
        EquationsMethods.getter(method, RuntimeNames.PATTERN)
            .addCode("return $L;\n", field)
            .build());
  }

  private static FieldSpec field(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  /** Assignments are counted through all events: those of the next come behind. */
  private void addAssignments(TypeSpec.Builder type, List<MethodSpec> methods) {
    final List<Integer> first = new ArrayList<>(List.of(0));
    for (ScheduledEvent each : schedule.events()) {
      first.add(first.get(first.size() - 1) + each.assignments().size());
    }
    final TypeName array = ArrayTypeName.of(TypeName.INT);
    type.addField(field(array, FIRST_ASSIGNMENTS, IndexTexts.array(first)));
    type.addField(
        field(
            array,
            ASSIGNED_STATES,
            IndexTexts.array(assignments.stream().map(ScheduledAssignment::state).toList())));
    type.addField(
        field(
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.PATTERN),
            ASSIGNMENT_PATTERNS,
            IndexTexts.patterns(
                new SparsePattern(
                    assignments.stream().map(ScheduledAssignment::pattern).toList()))));
    methods.add(
        EquationsMethods.getter("assignmentCount", TypeName.INT)
            .addParameter(int.class, names.event())
            .addCode("return $1L[$2L + 1] - $1L[$2L];\n", FIRST_ASSIGNMENTS, names.event())
            .build());
    methods.add(
        ofAssignment("assignedState", TypeName.INT)
            .addCode("return $L[$L];\n", ASSIGNED_STATES, place())
            .build());
    methods.add(
        ofAssignment("assignmentPattern", RuntimeNames.PATTERN)
            .addCode("return $L.get($L);\n", ASSIGNMENT_PATTERNS, place())
            .build());
  }

  /** One method, or one that calls several because it would be too long. */
  private List<MethodSpec> assignmentPartials(RoutineEmitter routines) {
    final List<String> arguments = routines.arguments(Method.ASSIGNMENT_PARTIALS);
    final String name = RoutineEmitter.methodName(Method.ASSIGNMENT_PARTIALS);
    final MethodSpec.Builder head =
        ofAssignment(name, TypeName.VOID)
            .addParameters(routines.parameters(Method.ASSIGNMENT_PARTIALS));
    if (assignments.size() <= EventEmitter.MOST_CALLS) {
      return List.of(head.addCode(cases(place(), 0, assignments.size(), arguments)).build());
    }
    final List<MethodSpec> methods = new ArrayList<>();
    head.addCode("final int place = $L;\n", place());
    for (int from = 0; from < assignments.size(); from += EventEmitter.MOST_CALLS) {
      final int until = Math.min(from + EventEmitter.MOST_CALLS, assignments.size());
      final String part = Routine.partName(name, methods.size() + 1);
      head.addCode("$L(place, $L);\n", part, String.join(", ", arguments));
      methods.add(
          MethodSpec.methodBuilder(part)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(int.class, "place")
              .addParameters(routines.parameters(Method.ASSIGNMENT_PARTIALS))
              .addCode(cases("place", from, until, arguments))
              .build());
    }
    methods.add(0, head.build());
    return methods;
  }

  private CodeBlock cases(String place, int from, int until, List<String> arguments) {
    final CodeBlock.Builder cases = CodeBlock.builder().add("switch ($L) {\n", place).indent();
    for (int i = from; i < until; i++) {
      final String called =
          EventEmitter.call(assignments.get(i).derivativesName(), arguments, "      case 0 -> ");
      cases.add("case $L -> $L\n", i, called);
    }
    return cases.unindent().add("}\n").build();
  }

  private String place() {
    return FIRST_ASSIGNMENTS + "[" + names.event() + "] + " + names.assignment();
  }

  private MethodSpec.Builder ofAssignment(String name, TypeName type) {
    return EquationsMethods.getter(name, type)
        .addParameter(int.class, names.event())
        .addParameter(int.class, names.assignment());
  }
}
