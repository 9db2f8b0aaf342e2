package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;

/** How long a type's name is when it is imported. */
final class Types {

  private Types() {}

  /** The name without packages. */
  static String shortText(TypeName type) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().stream()
          .map(Types::shortText)
          .collect(Collectors.joining(", ", shortText(parameterized.rawType()) + "<", ">"));
    }
    return type instanceof ClassName name ? String.join(".", name.simpleNames()) : type.toString();
  }
}
