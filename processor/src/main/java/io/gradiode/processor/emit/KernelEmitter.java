package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Schedule.NamedConstant;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
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

  KernelEmitter(Schedule schedule) {
    this.schedule = schedule;
    this.system = schedule.system();
    this.names = schedule.arguments();
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
    final EventEmitter events = new EventEmitter(schedule);
    type.addMethods(events.properties());
    final RoutineEmitter routines = new RoutineEmitter(names);
    schedule.routines().forEach(routine -> type.addMethods(routines.methods(routine)));
    type.addMethods(events.assignments(routines));
    final StepEmitter step = new StepEmitter(system);
    if (step.movingStates() < system.states().size()) {
      type.addMethod(count("movingStateCount", step.movingStates()));
    }
    return type.addMethod(step.step())
        .addMethod(step.propose())
        .addMethod(step.errorNorm())
        .build();
  }

  static MethodSpec count(String name, int value) {
    return getter(name, TypeName.INT).addCode("return $L;\n", value).build();
  }

  static MethodSpec.Builder getter(String name, TypeName type) {
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
    return text("switchText", "k", schedule.switches().stream().map(Switch::text).toList());
  }

  /** A text for each index. */
  static MethodSpec text(String name, String index, List<String> texts) {
    final List<Layout> quoted =
        texts.stream()
            .<Layout>map(each -> new Layout.Atom(CodeBlock.of("$S", shortened(each)).toString()))
            .toList();
    final int end = ("    return .get(" + index + ");").length();
    final String list = new Layout.Call("List.of", quoted).fit(end, 4);
    return getter(name, TypeName.get(String.class))
        .addParameter(int.class, index)
        .addCode(
            "return $L.get($L);\n",
            CodeBlock.of("$T" + list.substring("List".length()).replace("$", "$$"), List.class),
            index)
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
}
