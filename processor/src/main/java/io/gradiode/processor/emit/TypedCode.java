package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Map;

/** Laid-out text whose type names JavaPoet has to know, so that it imports them. */
final class TypedCode {

  private static final Map<String, TypeName> TYPES =
      Map.of(
          "math",
          TypeName.get(Math.class),
          "arrays",
          TypeName.get(Arrays.class),
          "exprel",
          RuntimeNames.EXPREL,
          "logarithm",
          RuntimeNames.LOGARITHM,
          "error",
          RuntimeNames.ERROR_FUNCTION,
          "finite",
          RuntimeNames.FINITE,
          "quotients",
          RuntimeNames.QUOTIENTS,
          "pivot",
          RuntimeNames.PIVOT);

  private TypedCode() {}

  /** The code as a format, its types as arguments by name. */
  static String format(String code) {
    return code.replace("$", "$$")
        .replaceAll("\\bMath\\.", "\\$math:T.")
        .replaceAll("\\bArrays\\.", "\\$arrays:T.")
        .replaceAll("\\bExprel\\.", "\\$exprel:T.")
        .replaceAll("\\bLogarithm\\.", "\\$logarithm:T.")
        .replaceAll("\\bErrorFunction\\.", "\\$error:T.")
        .replaceAll("\\bFinite\\.", "\\$finite:T.")
        .replaceAll("\\bQuotients\\.", "\\$quotients:T.")
        .replaceAll("\\bPivot\\.", "\\$pivot:T.");
  }

  /** The code of such a format. */
  static CodeBlock block(String format) {
    return CodeBlock.builder().addNamed(format, TYPES).build();
  }
}
