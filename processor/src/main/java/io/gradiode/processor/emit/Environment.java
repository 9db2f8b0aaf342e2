package io.gradiode.processor.emit;

import java.util.Set;

/**
 * What generated code finds where it will live.
 *
 * @param isPublic whether the model, and so its handles, can be seen from other packages
 * @param generatedIsVisible whether {@code javax.annotation.processing.Generated} can be used
 * @param typesOfPackage simple names of the types of the model's package, which hide those of
 *     {@code java.lang}
 */
public record Environment(
    boolean isPublic, boolean generatedIsVisible, Set<String> typesOfPackage) {

  /** Copies the set. */
  public Environment {
    typesOfPackage = Set.copyOf(typesOfPackage);
  }

  /** Whether {@code java.lang} must be imported by name. */
  boolean hidesJavaLang() {
    return typesOfPackage.contains("Math")
        || typesOfPackage.contains("Override")
        || typesOfPackage.contains("Double")
        || typesOfPackage.contains("String");
  }
}
