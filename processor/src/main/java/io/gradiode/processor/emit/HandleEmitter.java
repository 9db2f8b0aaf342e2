package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The public face of a model: its handles and {@code MODEL}. */
final class HandleEmitter {

  private static final int LONGEST_EQUATION = 240;

  private final OdeSystem system;
  private final GeneratedTypes types;

  HandleEmitter(OdeSystem system, GeneratedTypes types) {
    this.system = system;
    this.types = types;
  }

  private record Handle(ClassName type, String symbol, String unit, String doc, String extra) {}

  TypeSpec emit() {
    final TypeSpec.Builder type =
        types
            .generated(types.handles())
            .addJavadoc(
                "The model {@link $T}: handles for its quantities, and {@link #MODEL} for all else.",
                types.model());
    if (types.environment().isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addModifiers(Modifier.FINAL);
    final List<Handle> parameters = parameters();
    final List<Handle> inputs = inputs();
    final List<Handle> observables = observables();
    final HandleNames names = new HandleNames();
    parameters.forEach(each -> names.add(each.symbol(), "PARAMETER"));
    inputs.forEach(each -> names.add(each.symbol(), "INPUT"));
    observables.forEach(each -> names.add(each.symbol(), "OBSERVABLE"));
    final List<String> constants = names.names();
    final int firstInput = parameters.size();
    final int firstObservable = firstInput + inputs.size();
    addFields(type, parameters, constants.subList(0, firstInput));
    addFields(type, inputs, constants.subList(firstInput, firstObservable));
    addFields(type, observables, constants.subList(firstObservable, constants.size()));
    type.addField(
        model(
            constants.subList(0, firstInput),
            constants.subList(firstInput, firstObservable),
            constants.subList(firstObservable, constants.size())));
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private List<Handle> parameters() {
    return system.parameters().stream()
        .map(each -> quantity(RuntimeNames.PARAMETER, "Parameter", each))
        .toList();
  }

  private List<Handle> inputs() {
    return system.inputs().stream()
        .map(each -> quantity(RuntimeNames.INPUT, "Input", each))
        .toList();
  }

  private static Handle quantity(ClassName type, String kind, OdeSystem.Quantity each) {
    final String name = each.symbol().name();
    return new Handle(type, name, each.unit(), kind + " {@code " + name + "}", "");
  }

  private List<Handle> observables() {
    final List<Handle> handles = new ArrayList<>();
    for (OdeSystem.Observable each : system.observables()) {
      final int state = stateShownBy(each);
      final String equation =
          state < 0
              ? each.name() + " = " + Printer.print(definition(each))
              : system.states().get(state).text();
      handles.add(
          new Handle(
              RuntimeNames.OBSERVABLE,
              each.name(),
              each.unit(),
              "Observable {@code "
                  + each.name()
                  + "}"
                  + (equation.length() <= LONGEST_EQUATION
                      ? ": {@code " + Javadocs.plainCode(equation) + "}"
                      : ""),
              ", " + state));
    }
    return handles;
  }

  /** Of an observable that is one of the user's terms, what the term is. */
  private Expression definition(OdeSystem.Observable observable) {
    return system.terms().stream()
        .filter(term -> term.symbol().equals(observable.value()))
        .map(OdeSystem.Term::value)
        .findFirst()
        .orElse(observable.value());
  }

  private int stateShownBy(OdeSystem.Observable observable) {
    for (int i = 0; i < system.states().size(); i++) {
      final Symbol state = system.states().get(i).symbol();
      if (observable.value().equals(state)) {
        return i;
      }
    }
    return -1;
  }

  private void addFields(TypeSpec.Builder type, List<Handle> handles, List<String> names) {
    for (int i = 0; i < handles.size(); i++) {
      final Handle handle = handles.get(i);
      final String unit =
          handle.unit().equals("1") ? "dimensionless" : "in " + Javadocs.escape(handle.unit());
      final TypeName fieldType = ParameterizedTypeName.get(handle.type(), types.model());
      type.addField(
          FieldSpec.builder(fieldType, names.get(i))
              .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .addJavadoc("$L", Javadocs.fill(handle.doc() + ", " + unit + ".", 95))
              .initializer(initializer(handle, i, fieldType, names.get(i)))
              .build());
    }
  }

  private static CodeBlock initializer(Handle handle, int index, TypeName fieldType, String name) {
    final String arguments =
        quoted(handle.symbol()) + ", " + index + ", " + quoted(handle.unit()) + handle.extra();
    final int length =
        "  public static final   = new ();".length()
            + Types.shortText(fieldType).length()
            + name.length()
            + handle.type().simpleName().length()
            + "<>".length()
            + arguments.length();
    final String newLine = length <= Layout.WIDTH ? "" : "\n    ";
    return CodeBlock.of("$Lnew $T<>($L)", newLine, handle.type(), arguments);
  }

  private static String quoted(String text) {
    return CodeBlock.of("$S", text).toString();
  }

  private FieldSpec model(List<String> parameters, List<String> inputs, List<String> observables) {
    final List<Layout> states = new ArrayList<>();
    for (int i = 0; i < system.states().size(); i++) {
      final OdeSystem.State state = system.states().get(i);
      final String arguments =
          quoted(state.symbol().name()) + ", " + i + ", " + quoted(state.unit());
      states.add(new Layout.Atom("new StateInfo(" + arguments + ")"));
    }
    final Layout call =
        new Layout.Call(
            "CompiledModel.of",
            List.of(
                new Layout.Atom(quoted(system.name().simpleName())),
                new Layout.Call("List.of", states),
                list(parameters),
                list(inputs),
                list(observables),
                new Layout.Atom(quoted(system.timeUnit())),
                new Layout.Atom("new " + types.kernel().simpleName() + "()")));
    final TypeName type = ParameterizedTypeName.get(RuntimeNames.COMPILED_MODEL, types.model());
    final String text = call.fit(6, 6);
    final CodeBlock.Builder initializer = CodeBlock.builder().add("\n    ");
    // The layout counts columns of the file; JavaPoet indents every line by two by itself.
    initializer.addNamed(
        text.replace("$", "$$")
            .replace("\n  ", "\n")
            .replace("new StateInfo(", "new $state:T(")
            .replace("CompiledModel.of(", "$model:T.of(")
            .replace("List.of(", "$list:T.of(")
            .replace("new " + types.kernel().simpleName() + "(", "new $kernel:T("),
        Map.of(
            "state",
            RuntimeNames.STATE,
            "model",
            RuntimeNames.COMPILED_MODEL,
            "list",
            ClassName.get(List.class),
            "kernel",
            types.kernel()));
    return FieldSpec.builder(type, "MODEL")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The model itself; immutable, for all threads.")
        .initializer(initializer.build())
        .build();
  }

  private static Layout list(List<String> names) {
    return new Layout.Call("List.of", names.stream().<Layout>map(Layout.Atom::new).toList());
  }
}
