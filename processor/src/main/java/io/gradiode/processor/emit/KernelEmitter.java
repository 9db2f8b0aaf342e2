package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Schedule.NamedConstant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The package-private mathematics of a model. */
final class KernelEmitter {

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
    final Optional<LinearizationEmitter> linearization =
        schedule
            .linearized()
            .map(
                each ->
                    new LinearizationEmitter(
                        each, names, system.states().size(), system.parameters().size()));
    if (linearization.isPresent()) {
      type.addSuperinterface(RuntimeNames.LINEARIZATION);
      type.addField(linearization.get().pattern());
    }
    final EquationsMethods equations = new EquationsMethods(schedule);
    type.addMethods(equations.counts());
    sensitive().ifPresent(type::addMethod);
    type.addMethods(equations.switches());
    final EventEmitter events = new EventEmitter(schedule);
    type.addMethods(events.properties());
    final RoutineEmitter routines = new RoutineEmitter(names);
    schedule.routines().forEach(routine -> type.addMethods(routines.methods(routine)));
    type.addMethods(events.assignments(routines));
    linearization.ifPresent(each -> type.addMethods(each.methods()));
    final StepEmitter step = new StepEmitter(system);
    if (step.movingStates() < system.states().size()) {
      type.addMethod(EquationsMethods.count("movingStateCount", step.movingStates()));
    }
    return type.addMethod(step.step())
        .addMethod(step.propose())
        .addMethod(step.errorNorm())
        .build();
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
        EquationsMethods.getter("isSensitive", TypeName.BOOLEAN)
            .addParameter(int.class, "state")
            .addParameter(int.class, "parameter")
            .addCode(
                "return $L" + chosen + "\n",
                CodeBlock.of(list.replace("List.of(", "$T.of("), List.class))
            .build());
  }
}
