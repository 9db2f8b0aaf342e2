package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What kernels and sparse equations say of themselves alike. */
final class EquationsMethods {

  /** Characters of a condition in messages. */
  private static final int LONGEST_SWITCH = 60;

  private final Schedule schedule;

  EquationsMethods(Schedule schedule) {
    this.schedule = schedule;
  }

  /** How much of what there is. */
  List<MethodSpec> counts() {
    final OdeSystem system = schedule.system();
    final List<MethodSpec> methods = new ArrayList<>();
    methods.add(count("stateCount", system.states().size()));
    methods.add(count("parameterCount", system.parameters().size()));
    methods.add(count("inputCount", system.inputs().size()));
    methods.add(count("observableCount", system.observables().size()));
    if (!schedule.terms().isEmpty()) {
      methods.add(count("termCount", schedule.terms().size()));
    }
    methods.add(count("scratchLength", schedule.scratchLength()));
    methods.add(states("observedStates", schedule.observedStates()));
    return methods;
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

  /** What decides between branches, if anything does. */
  List<MethodSpec> switches() {
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

  /** A method that returns indices. */
  static MethodSpec states(String name, List<Integer> states) {
    return getter(name, TypeName.get(int[].class))
        .addCode("return $L;\n", IndexTexts.array(states))
        .build();
  }
}
