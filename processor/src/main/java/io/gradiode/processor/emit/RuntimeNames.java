package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code names. A test checks that each exists. */
final class RuntimeNames {

  static final ClassName COMPILED_MODEL = ClassName.get("io.gradiode", "CompiledModel");
  static final ClassName GRADIODE_GENERATED =
      ClassName.get("io.gradiode.annotation", "GradiodeGenerated");
  static final ClassName METHOD = ClassName.get("io.gradiode.annotation", "Method");
  static final ClassName KERNEL = model("SensitivityKernel");
  static final ClassName EQUATIONS = model("SparseEquations");
  static final ClassName PATTERN = model("Pattern");
  static final ClassName STAGES = model("Stages");
  static final ClassName STATE = model("StateHandle");
  static final ClassName TERM = model("TermHandle");
  static final ClassName PARAMETER = model("ParameterHandle");
  static final ClassName INPUT = model("InputHandle");
  static final ClassName OBSERVABLE = model("ObservableHandle");
  static final ClassName EVENT = model("EventHandle");
  static final ClassName EXPREL = model("Exprel");
  static final ClassName LOGARITHM = model("Logarithm");
  static final ClassName ERROR_FUNCTION = model("ErrorFunction");
  static final ClassName FINITE = model("Finite");
  static final ClassName QUOTIENTS = model("Quotients");
  static final ClassName LINEARIZATION = model("Linearization");
  static final ClassName PIVOT = model("Pivot");
  static final ClassName DORMAND_PRINCE =
      ClassName.get("io.gradiode.integration", "DormandPrince853");

  private RuntimeNames() {}

  private static ClassName model(String simpleName) {
    return ClassName.get("io.gradiode.model", simpleName);
  }
}
