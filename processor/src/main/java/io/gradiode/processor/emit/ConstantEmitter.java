package io.gradiode.processor.emit;

import com.palantir.javapoet.FieldSpec;
import io.gradiode.processor.schedule.Schedule.NamedConstant;
import javax.lang.model.element.Modifier;

/** Numbers that are not rational, computed when the class is loaded. */
final class ConstantEmitter {

  FieldSpec emit(NamedConstant constant) {
    final String value = JavaExpressions.of(constant.value()).flat();
    return FieldSpec.builder(double.class, constant.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L", Javadocs.escape(constant.text()) + ".")
        .initializer(TypedCode.block(TypedCode.format(value)))
        .build();
  }
}
