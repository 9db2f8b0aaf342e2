package io.gradiode.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.model.OdeSystem.ModelName;
import java.util.List;

/**
 * Names of a model's types.
 *
 * @param model the annotated type
 * @param handles {@code <Stem>Model}
 * @param parts {@code <Stem>Handles}, of large models
 * @param kernel {@code <Stem>Sensitivities}
 * @param equations {@code <Stem>Equations}
 * @param environment what the user's module offers
 */
record GeneratedTypes(
    ClassName model,
    ClassName handles,
    ClassName parts,
    ClassName kernel,
    ClassName equations,
    Environment environment) {

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  static GeneratedTypes of(ModelName name, Environment environment) {
    final List<String> nesting = name.nesting();
    final String stem = name.generatedStem();
    return new GeneratedTypes(
        ClassName.get(
            name.packageName(),
            nesting.get(0),
            nesting.subList(1, nesting.size()).toArray(String[]::new)),
        ClassName.get(name.packageName(), stem + "Model"),
        ClassName.get(name.packageName(), stem + "Handles"),
        ClassName.get(name.packageName(), stem + "Sensitivities"),
        ClassName.get(name.packageName(), stem + "Equations"),
        environment);
  }

  /** The beginning of a generated type. */
  TypeSpec.Builder generated(ClassName name) {
    final TypeSpec.Builder type =
        TypeSpec.classBuilder(name).addAnnotation(RuntimeNames.GRADIODE_GENERATED);
    if (environment.generatedIsVisible()) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED)
              .addMember("value", "$S", "io.gradiode.processor.ModelProcessor")
              .build());
    }
    return type;
  }
}
