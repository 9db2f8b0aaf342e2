package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.annotation.Method;
import io.gradiode.processor.emit.Handles.Handle;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The public face of a model: its handles and {@code MODEL}. */
final class HandleEmitter {

  /** Each takes some 30 bytes of bytecode, and one method initializes all, with 8000 at most. */
  static final int MOST_AT_ONCE = 200;

  private final Schedule schedule;
  private final OdeSystem system;
  private final GeneratedTypes types;
  private final Handles handles;
  private final HandleTexts texts;

  HandleEmitter(Schedule schedule, GeneratedTypes types) {
    this.system = schedule.system();
    this.types = types;
    this.schedule = schedule;
    this.handles = new Handles(schedule);
    this.texts = new HandleTexts(types, handles);
  }

  /** The type that the user names, and behind it what it inherits constants from. */
  List<TypeSpec> emit() {
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
    final List<FieldSpec> constants = texts.constants();
    if (size() <= MOST_AT_ONCE) {
      return List.of(finish(type.addFields(constants).addField(model(texts::list))));
    }
    final HandleParts parts = new HandleParts(types, texts);
    final TypeSpec inherited = parts.constants(constants);
    type.addSuperinterfaces(parts.names());
    final FieldSpec model = model(parts::list);
    return List.of(finish(type.addField(model).addMethods(parts.methods())), inherited);
  }

  private static TypeSpec finish(TypeSpec.Builder type) {
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private int size() {
    return handles.states().size()
        + handles.parameters().size()
        + handles.inputs().size()
        + handles.terms().size()
        + handles.observables().size()
        + handles.events().size();
  }

  /**
   * @param list writes a list of handles
   */
  private FieldSpec model(Function<List<Handle>, Layout> list) {
    final List<Layout> arguments = new ArrayList<>();
    arguments.add(new Layout.Atom(HandleTexts.quoted(system.name().simpleName())));
    arguments.add(list.apply(handles.states()));
    arguments.add(list.apply(handles.parameters()));
    arguments.add(list.apply(handles.inputs()));
    arguments.add(list.apply(handles.terms()));
    arguments.add(list.apply(handles.observables()));
    if (!handles.events().isEmpty()) {
      arguments.add(list.apply(handles.events()));
    }
    arguments.add(new Layout.Atom(HandleTexts.quoted(system.timeUnit())));
    final ClassName mathematics =
        schedule.shape() == Shape.NARROW ? types.kernel() : types.equations();
    arguments.add(new Layout.Atom("new " + mathematics.simpleName() + "()"));
    final Layout call = new Layout.Call("CompiledModel.of", arguments);
    final TypeName type = texts.type(RuntimeNames.COMPILED_MODEL);
    final String settings = settings();
    final String text = call.fit(6 + settings.length(), 6) + settings;
    final CodeBlock.Builder initializer = CodeBlock.builder().add("\n    ");
    // The layout counts columns of the file; JavaPoet indents every line by two by itself.
    initializer.addNamed(
        text.replace("$", "$$")
            .replace("\n  ", "\n")
            .replace(
                "new " + Types.shortText(texts.type(RuntimeNames.STATE)) + "(", "new $state:T(")
            .replace("new " + Types.shortText(texts.type(RuntimeNames.TERM)) + "(", "new $term:T(")
            .replace("CompiledModel.of(", "$model:T.of(")
            .replace("List.of(", "$list:T.of(")
            .replace(".withMethod(Method.", ".withMethod($method:T.")
            .replace("new " + types.equations().simpleName() + "(", "new $equations:T(")
            .replace("new " + types.kernel().simpleName() + "(", "new $kernel:T("),
        Map.of(
            "state",
            texts.type(RuntimeNames.STATE),
            "term",
            texts.type(RuntimeNames.TERM),
            "model",
            RuntimeNames.COMPILED_MODEL,
            "list",
            ClassName.get(List.class),
            "method",
            RuntimeNames.METHOD,
            "equations",
            types.equations(),
            "kernel",
            types.kernel()));
    return FieldSpec.builder(type, "MODEL")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The model itself; immutable, for all threads.")
        .initializer(initializer.build())
        .build();
  }

  /** What is not as usual. */
  private String settings() {
    final OdeSystem.Solving solving = system.solving();
    final String method =
        solving.method() == Method.AUTO ? "" : ".withMethod(Method." + solving.method() + ")";
    return solving.adjoint()
        ? method + ".withAdjoint(new " + types.equations().simpleName() + "())"
        : method;
  }
}
