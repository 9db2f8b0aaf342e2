package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.gradiode.processor.emit.Handles.Handle;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Handles as constants, and as what stands in for those that have none. */
final class HandleTexts {

  private final GeneratedTypes types;
  private final Handles handles;

  HandleTexts(GeneratedTypes types, Handles handles) {
    this.types = types;
    this.handles = handles;
  }

  /** All constants, in the order in which they are written. */
  List<FieldSpec> constants() {
    final List<FieldSpec> fields = new ArrayList<>();
    handles.constants().forEach((handle, name) -> fields.add(field(handle, name)));
    return fields;
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

  static String quoted(String text) {
    return CodeBlock.of("$S", text).toString();
  }

  /** The type of a handle of this model. */
  TypeName type(ClassName generic) {
    return ParameterizedTypeName.get(generic, types.model());
  }

  /**
   * The constants, or what stands in for those that have none: with its type argument, as javac
   * takes minutes to infer a thousand of them.
   */
  Layout list(List<Handle> all) {
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
