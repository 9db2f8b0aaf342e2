package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
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
import javax.lang.model.element.Modifier;

/** The public face of a model: its handles and {@code MODEL}. */
final class HandleEmitter {

  private final Schedule schedule;
  private final OdeSystem system;
  private final GeneratedTypes types;
  private final Handles handles;

  HandleEmitter(Schedule schedule, GeneratedTypes types) {
    this.system = schedule.system();
    this.types = types;
    this.schedule = schedule;
    this.handles = new Handles(schedule);
  }

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
    handles.constants().forEach((handle, name) -> type.addField(field(handle, name)));
    type.addField(model());
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private FieldSpec field(Handle handle, String name) {
    final TypeName type = type(handle.type());
    return FieldSpec.builder(type, name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L", Javadocs.fill(handle.doc() + unit(handle) + ".", 95))
        .initializer(initializer(handle, type, name))
        .build();
  }

  private static String unit(Handle handle) {
    return switch (handle.unit()) {
      case "" -> "";
      case "1" -> ", dimensionless";
      default -> ", in " + Javadocs.escape(handle.unit());
    };
  }

  private static CodeBlock initializer(Handle handle, TypeName fieldType, String name) {
    final String arguments = arguments(handle);
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

  private static String arguments(Handle handle) {
    return quoted(handle.symbol())
        + ", "
        + handle.index()
        + (handle.unit().isEmpty() ? "" : ", " + quoted(handle.unit()))
        + handle.extra();
  }

  private static String quoted(String text) {
    return CodeBlock.of("$S", text).toString();
  }

  private FieldSpec model() {
    final List<Layout> arguments = new ArrayList<>();
    arguments.add(new Layout.Atom(quoted(system.name().simpleName())));
    arguments.add(list(handles.states()));
    arguments.add(list(handles.parameters()));
    arguments.add(list(handles.inputs()));
    arguments.add(list(handles.terms()));
    arguments.add(list(handles.observables()));
    if (!handles.events().isEmpty()) {
      arguments.add(list(handles.events()));
    }
    arguments.add(new Layout.Atom(quoted(system.timeUnit())));
    final ClassName mathematics =
        schedule.shape() == Shape.NARROW ? types.kernel() : types.equations();
    arguments.add(new Layout.Atom("new " + mathematics.simpleName() + "()"));
    final Layout call = new Layout.Call("CompiledModel.of", arguments);
    final TypeName type = type(RuntimeNames.COMPILED_MODEL);
    final String settings = settings();
    final String text = call.fit(6 + settings.length(), 6) + settings;
    final CodeBlock.Builder initializer = CodeBlock.builder().add("\n    ");
    // The layout counts columns of the file; JavaPoet indents every line by two by itself.
    initializer.addNamed(
        text.replace("$", "$$")
            .replace("\n  ", "\n")
            .replace("new " + Types.shortText(type(RuntimeNames.STATE)) + "(", "new $state:T(")
            .replace("new " + Types.shortText(type(RuntimeNames.TERM)) + "(", "new $term:T(")
            .replace("CompiledModel.of(", "$model:T.of(")
            .replace("List.of(", "$list:T.of(")
            .replace(".withMethod(Method.", ".withMethod($method:T.")
            .replace("new " + types.equations().simpleName() + "(", "new $equations:T(")
            .replace("new " + types.kernel().simpleName() + "(", "new $kernel:T("),
        Map.of(
            "state",
            type(RuntimeNames.STATE),
            "term",
            type(RuntimeNames.TERM),
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

  private TypeName type(ClassName generic) {
    return ParameterizedTypeName.get(generic, types.model());
  }

  /**
   * The constants, or what stands in for those that have none: with its type argument, as javac
   * takes minutes to infer a thousand of them.
   */
  private Layout list(List<Handle> all) {
    return new Layout.Call(
        "List.of",
        all.stream()
            .<Layout>map(
                each -> {
                  final String constant = handles.constants().get(each);
                  return new Layout.Atom(
                      constant == null
                          ? "new "
                              + Types.shortText(type(each.type()))
                              + "("
                              + arguments(each)
                              + ")"
                          : constant);
                })
            .toList());
  }
}
