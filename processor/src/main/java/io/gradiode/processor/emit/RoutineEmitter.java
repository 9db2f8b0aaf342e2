package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.gradiode.processor.schedule.Routine;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Section;
import io.gradiode.processor.schedule.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Routines as methods: one each, or one that calls several because it would be too long. */
final class RoutineEmitter {

  private final ArgumentNames names;
  private final StatementEmitter statements;

  RoutineEmitter(ArgumentNames names) {
    this.names = names;
    this.statements = new StatementEmitter(names);
  }

  /** A method of the kernel. */
  List<MethodSpec> methods(Routine routine) {
    final String name = methodName(routine.method());
    return methods(
        name,
        routine,
        MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC));
  }

  /**
   * A method that others call.
   *
   * @param doc what it does
   */
  List<MethodSpec> helpers(String name, String doc, Routine routine) {
    return methods(name, routine, helper(name).addJavadoc("$L", doc));
  }

  private static MethodSpec.Builder helper(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private List<MethodSpec> methods(String name, Routine routine, MethodSpec.Builder head) {
    final List<ParameterSpec> parameters = parameters(routine.method());
    head.addParameters(parameters);
    final List<List<Section>> parts = routine.parts();
    if (parts.size() == 1) {
      return List.of(head.addCode(statements.emit(parts.get(0))).build());
    }
    final List<MethodSpec> methods = new ArrayList<>();
    final CodeBlock.Builder calls = CodeBlock.builder();
    for (int i = 1; i <= parts.size(); i++) {
      calls.add(
          "$L($L);\n", Routine.partName(name, i), String.join(", ", arguments(routine.method())));
    }
    methods.add(head.addCode(calls.build()).build());
    for (int i = 1; i <= parts.size(); i++) {
      methods.add(
          helper(Routine.partName(name, i))
              .addParameters(parameters)
              .addCode(statements.emit(parts.get(i - 1)))
              .build());
    }
    return methods;
  }

  /** What a method is given. */
  List<ParameterSpec> parameters(Method method) {
    final List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(ParameterSpec.builder(TypeName.DOUBLE, names.t()).build());
    final boolean starts = method == Method.INITIAL_STATE || method == Method.INITIAL_STATES;
    if (!starts) {
      parameters.add(array(Slot.Array.Y));
    }
    switch (method) {
      case SWITCH_SLOPES -> parameters.add(array(Slot.Array.RATES));
      case SENSITIVITY_ASSIGN -> parameters.add(array(Slot.Array.DELAYS));
      case RATE_PARTIALS_ALONG, ADD_CURVATURE -> {
        parameters.add(array(Slot.Array.DIRECTION));
        parameters.add(ParameterSpec.builder(TypeName.DOUBLE, names.timeDirection()).build());
      }
      default -> {
        // What all of them are given.
      }
    }
    parameters.add(array(Slot.Array.PARAMETERS));
    parameters.add(array(Slot.Array.INPUTS));
    if (starts || method.target() != Slot.Array.Y) {
      parameters.add(array(method.target()));
    }
    parameters.add(array(Slot.Array.SCRATCH));
    return parameters;
  }

  private ParameterSpec array(Slot.Array array) {
    return ParameterSpec.builder(double[].class, names.of(array)).build();
  }

  /** The same by name. */
  List<String> arguments(Method method) {
    return parameters(method).stream().map(ParameterSpec::name).collect(Collectors.toList());
  }

  static String methodName(Method method) {
    return switch (method) {
      case INITIAL_STATE -> "initialState";
      case INITIAL_STATES -> "initialStates";
      case INITIAL_PARTIALS -> "initialPartials";
      case RATES -> "rates";
      case SENSITIVITY_RATES -> "sensitivityRates";
      case RATE_PARTIALS -> "ratePartials";
      case RATE_PARTIALS_ALONG -> "ratePartialsAlong";
      case RATE_SLOPES -> "rateSlopes";
      case OBSERVABLES -> "observables";
      case SENSITIVITY_OBSERVABLES -> "sensitivityObservables";
      case OBSERVABLE_PARTIALS -> "observablePartials";
      case TERMS -> "terms";
      case SWITCHES -> "switches";
      case SENSITIVITY_SWITCHES -> "sensitivitySwitches";
      case SWITCH_PARTIALS -> "switchPartials";
      case SWITCH_SLOPES -> "switchSlopes";
      case CONDITIONS -> "conditions";
      case ASSIGN -> "assign";
      case SENSITIVITY_ASSIGN -> "sensitivityAssign";
      case ASSIGNMENT_PARTIALS -> "assignmentPartials";
      case JACOBIAN -> "jacobian";
      case ADD_CURVATURE -> "addCurvature";
    };
  }
}
