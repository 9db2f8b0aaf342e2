package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.emit.Handles.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The handles of a large model, in parts that each have a method for themselves: the constants in
 * interfaces, from which the model's type inherits them, the lists in methods.
 */
final class HandleParts {

  private static final String PART = "Part";

  private final GeneratedTypes types;
  private final HandleTexts texts;
  private final List<TypeName> names = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  HandleParts(GeneratedTypes types, HandleTexts texts) {
    this.types = types;
    this.texts = texts;
  }

  /** A type of interfaces that hold the constants. */
  TypeSpec constants(List<FieldSpec> constants) {
    final TypeSpec.Builder holder =
        types
            .generated(types.parts())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("What {@link $T} inherits.", types.handles())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (int from = 0; from < constants.size(); from += HandleEmitter.MOST_AT_ONCE) {
      final int until = Math.min(from + HandleEmitter.MOST_AT_ONCE, constants.size());
      final String name = PART + (names.size() + 1);
      holder.addType(
          TypeSpec.interfaceBuilder(name)
              .addModifiers(Modifier.STATIC)
              .addFields(constants.subList(from, until))
              .build());
      names.add(types.parts().nestedClass(name));
    }
    return holder.build();
  }

  /** The interfaces. */
  List<TypeName> names() {
    return names;
  }

  /** A call that gives the list; its method is remembered. */
  Layout list(List<Handle> handles) {
    if (handles.isEmpty()) {
      return texts.list(handles);
    }
    final ClassName kind = handles.get(0).type();
    final String stem = kind.simpleName().toLowerCase(Locale.ROOT).replace("handle", "s");
    final TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), texts.type(kind));
    final List<MethodSpec> parts = new ArrayList<>();
    final CodeBlock.Builder whole = CodeBlock.builder();
    whole.add("final $T all = new $T<>();\n", type, ArrayList.class);
    for (int from = 0; from < handles.size(); from += HandleEmitter.MOST_AT_ONCE) {
      final int until = Math.min(from + HandleEmitter.MOST_AT_ONCE, handles.size());
      final String name = stem + PART + (parts.size() + 1);
      whole.add("all.addAll($L());\n", name);
      final String text = texts.list(handles.subList(from, until)).fit("    return ;".length(), 4);
      parts.add(
          method(name, type)
              .addCode(
                  CodeBlock.builder()
                      .addNamed(
                          "return " + format(text, kind) + ";\n",
                          Map.of("list", ClassName.get(List.class), "handle", texts.type(kind)))
                      .build())
              .build());
    }
    methods.add(method(stem, type).addCode(whole.add("return all;\n").build()).build());
    methods.addAll(parts);
    return new Layout.Call(stem, List.of());
  }

  /** JavaPoet indents every line by four by itself, and has to know the types. */
  private String format(String text, ClassName kind) {
    return text.replace("$", "$$")
        .replace("\n    ", "\n")
        .replace("new " + Types.shortText(texts.type(kind)) + "(", "new $handle:T(")
        .replace("List.of(", "$list:T.of(");
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type);
  }

  /** The methods of all lists. */
  List<MethodSpec> methods() {
    return methods;
  }
}
