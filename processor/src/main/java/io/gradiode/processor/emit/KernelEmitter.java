package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Routine;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Schedule.NamedConstant;
import io.gradiode.processor.schedule.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The package-private mathematics of a model. */
final class KernelEmitter {

  /** Characters of a condition in messages. */
  private static final int LONGEST_SWITCH = 60;

  private final Schedule schedule;
  private final OdeSystem system;
  private final ArgumentNames names;
  private final StatementEmitter statements;

  KernelEmitter(Schedule schedule) {
    this.schedule = schedule;
    this.system = schedule.system();
    this.names = schedule.arguments();
    this.statements = new StatementEmitter(names);
  }

  TypeSpec emit(GeneratedTypes types) {
    final TypeSpec.Builder type =
        types
            .generated(types.kernel())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(RuntimeNames.KERNEL)
            .addJavadoc(new KernelJavadoc(schedule).text(types.model()));
    for (NamedConstant constant : schedule.constants()) {
      type.addField(new ConstantEmitter().emit(constant));
    }
    type.addMethod(count("stateCount", system.states().size()));
    type.addMethod(count("parameterCount", system.parameters().size()));
    type.addMethod(count("inputCount", system.inputs().size()));
    type.addMethod(count("observableCount", system.observables().size()));
    if (!schedule.terms().isEmpty()) {
      type.addMethod(count("termCount", schedule.terms().size()));
    }
    type.addMethod(count("scratchLength", schedule.scratchLength()));
    type.addMethod(states("observedStates", schedule.observedStates()));
    sensitive().ifPresent(type::addMethod);
    type.addMethods(switches());
    schedule.routines().forEach(routine -> type.addMethods(methods(routine)));
    final StepEmitter step =
        new StepEmitter(system.states().size() * (1 + system.parameters().size()));
    return type.addMethod(step.step())
        .addMethod(step.propose())
        .addMethod(step.errorNorm())
        .build();
  }

  private static MethodSpec count(String name, int value) {
    return getter(name, TypeName.INT).addCode("return $L;\n", value).build();
  }

  private static MethodSpec.Builder getter(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type);
  }

  /** For each state a text with 1 at the place of each parameter it is sensitive to, else 0. */
  private Optional<MethodSpec> sensitive() {
    final int parameterCount = system.parameters().size();
    final List<Layout> rows = new ArrayList<>();
    boolean all = true;
    for (BitSet row : schedule.sensitive()) {
      final String text =
          IntStream.range(0, parameterCount)
              .mapToObj(p -> row.get(p) ? "1" : "0")
              .collect(Collectors.joining());
      rows.add(new Layout.Atom(CodeBlock.of("$S", text).toString()));
      all &= row.cardinality() == parameterCount;
    }
    if (all) {
      return Optional.empty();
    }
    final String chosen = ".get(state).charAt(parameter) == '1';";
    final String list = new Layout.Call("List.of", rows).fit(4 + chosen.length(), 4);
    return Optional.of(
        getter("isSensitive", TypeName.BOOLEAN)
            .addParameter(int.class, "state")
            .addParameter(int.class, "parameter")
            .addCode(
                "return $L" + chosen + "\n",
                CodeBlock.of(list.replace("List.of(", "$T.of("), List.class))
            .build());
  }

  private List<MethodSpec> switches() {
    final List<MethodSpec> methods = new ArrayList<>();
    if (!schedule.switches().isEmpty()) {
      methods.add(count("switchCount", schedule.switches().size()));
      methods.add(states("switchedStates", schedule.switchedStates()));
      methods.add(switchText());
    }
    final List<String> floors = new ArrayList<>();
    for (int k = 0; k < schedule.switches().size(); k++) {
      if (schedule.switches().get(k).floor()) {
        floors.add("k == " + k);
      }
    }
    if (!floors.isEmpty()) {
      methods.add(
          getter("isFloor", TypeName.BOOLEAN)
              .addParameter(int.class, "k")
              .addCode("return $L;\n", String.join(" || ", floors))
              .build());
    }
    return methods;
  }

  private MethodSpec switchText() {
    final List<Layout> texts =
        schedule.switches().stream()
            .<Layout>map(
                each -> new Layout.Atom(CodeBlock.of("$S", shortened(each.text())).toString()))
            .toList();
    final String list = new Layout.Call("List.of", texts).fit("    return .get(k);".length(), 4);
    return getter("switchText", TypeName.get(String.class))
        .addParameter(int.class, "k")
        .addCode(
            "return $L.get(k);\n",
            CodeBlock.of(list.replace("$", "$$").replace("List.of(", "$T.of("), List.class))
        .build();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SWITCH ? text : text.substring(0, LONGEST_SWITCH) + "...";
  }

  private static MethodSpec states(String name, List<Integer> states) {
    final String indices = states.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return getter(name, TypeName.get(int[].class))
        .addCode("return new int[] {$L};\n", indices)
        .build();
  }

  private List<MethodSpec> methods(Routine routine) {
    final String name = methodName(routine.method());
    final List<List<Section>> parts = routine.parts();
    final List<MethodSpec> methods = new ArrayList<>();
    if (parts.size() == 1) {
      methods.add(publicMethod(name, routine).addCode(statements.emit(parts.get(0))).build());
      return methods;
    }
    final String arguments =
        parameters(routine).stream().map(Argument::name).collect(Collectors.joining(", "));
    final CodeBlock.Builder calls = CodeBlock.builder();
    for (int i = 0; i < parts.size(); i++) {
      calls.add("$LPart$L($L);\n", name, i + 1, arguments);
    }
    methods.add(publicMethod(name, routine).addCode(calls.build()).build());
    for (int i = 0; i < parts.size(); i++) {
      final MethodSpec.Builder part =
          MethodSpec.methodBuilder(name + "Part" + (i + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addCode(statements.emit(parts.get(i)));
      addParameters(part, routine);
      methods.add(part.build());
    }
    return methods;
  }

  private MethodSpec.Builder publicMethod(String name, Routine routine) {
    final MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    addParameters(method, routine);
    return method;
  }

  private void addParameters(MethodSpec.Builder method, Routine routine) {
    parameters(routine).forEach(each -> method.addParameter(each.type(), each.name()));
  }

  private record Argument(TypeName type, String name) {}

  private List<Argument> parameters(Routine routine) {
    final TypeName array = TypeName.get(double[].class);
    final List<Argument> parameters = new ArrayList<>();
    parameters.add(new Argument(TypeName.DOUBLE, names.t()));
    if (routine.method() != Routine.Method.INITIAL_STATE) {
      parameters.add(new Argument(array, names.y()));
    }
    if (routine.method() == Routine.Method.SWITCH_SLOPES) {
      parameters.add(new Argument(array, names.rates()));
    }
    parameters.add(new Argument(array, names.parameters()));
    parameters.add(new Argument(array, names.inputs()));
    parameters.add(new Argument(array, names.of(routine.method().target())));
    parameters.add(new Argument(array, names.scratch()));
    return parameters;
  }

  private static String methodName(Routine.Method method) {
    return switch (method) {
      case INITIAL_STATE -> "initialState";
      case RATES -> "rates";
      case SENSITIVITY_RATES -> "sensitivityRates";
      case OBSERVABLES -> "observables";
      case SENSITIVITY_OBSERVABLES -> "sensitivityObservables";
      case TERMS -> "terms";
      case SWITCHES -> "switches";
      case SENSITIVITY_SWITCHES -> "sensitivitySwitches";
      case SWITCH_SLOPES -> "switchSlopes";
    };
  }
}
