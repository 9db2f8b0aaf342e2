package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.schedule.Linearized;
import io.gradiode.processor.schedule.Linearized.FactorPart;
import io.gradiode.processor.schedule.Linearized.Pivot;
import io.gradiode.processor.schedule.Routine;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** How a kernel solves the linear systems of implicit methods. */
final class LinearizationEmitter {

  private static final String JACOBIAN = "JACOBIAN";
  private static final String FACTORIZE = "factorize";
  private static final String SOLVE = "solve";

  private final Linearized linearized;
  private final ArgumentNames names;
  private final StatementEmitter statements;
  private final int stateCount;
  private final int parameterCount;

  LinearizationEmitter(
      Linearized linearized, ArgumentNames names, int stateCount, int parameterCount) {
    this.linearized = linearized;
    this.names = names;
    this.statements = new StatementEmitter(names);
    this.stateCount = stateCount;
    this.parameterCount = parameterCount;
  }

  /** Which entries of the Jacobian there are, a line for each row. */
  FieldSpec pattern() {
    final String lines =
        linearized.pattern().stream()
            .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n")
            .collect(Collectors.joining());
    return FieldSpec.builder(RuntimeNames.PATTERN, JACOBIAN)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("\n    $T.parse(\n        $L)", RuntimeNames.PATTERN, textBlock(lines))
        .build();
  }

  private static String textBlock(String lines) {
    return "\"\"\"\n" + lines.indent(8) + "        \"\"\"";
  }

  /** All methods that are no routines. */
  List<MethodSpec> methods() {
    final List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        EquationsMethods.getter(
                "linearization",
                ParameterizedTypeName.get(
                    ClassName.get(Optional.class), RuntimeNames.LINEARIZATION))
            .addCode("return $T.of(this);\n", Optional.class)
            .build());
    methods.add(
        EquationsMethods.getter("jacobianPattern", RuntimeNames.PATTERN)
            .addCode("return $L;\n", JACOBIAN)
            .build());
    methods.add(
        EquationsMethods.getter("isAutonomous", TypeName.BOOLEAN)
            .addCode("return $L;\n", linearized.autonomous())
            .build());
    methods.add(EquationsMethods.count("factorLength", linearized.factorLength()));
    methods.addAll(factorize());
    methods.addAll(solve());
    return methods;
  }

  private List<MethodSpec> factorize() {
    final List<MethodSpec> methods = new ArrayList<>();
    final MethodSpec.Builder head =
        factorization(EquationsMethods.getter(FACTORIZE, TypeName.BOOLEAN));
    final List<FactorPart> parts = linearized.factorize();
    if (parts.size() == 1) {
      return List.of(head.addCode(body(parts.get(0))).build());
    }
    final List<Layout> calls = new ArrayList<>();
    for (int i = 1; i <= parts.size(); i++) {
      final String name = Routine.partName(FACTORIZE, i);
      calls.add(
          new Layout.Atom(
              name + "(" + names.shift() + ", " + names.jacobian() + ", " + names.factors() + ")"));
      methods.add(
          factorization(
                  MethodSpec.methodBuilder(name)
                      .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                      .returns(TypeName.BOOLEAN))
              .addCode(body(parts.get(i - 1)))
              .build());
    }
    methods.add(0, head.addCode("return $L;\n", all(calls)).build());
    return methods;
  }

  private MethodSpec.Builder factorization(MethodSpec.Builder head) {
    return head.addParameter(TypeName.DOUBLE, names.shift())
        .addParameter(double[].class, names.jacobian())
        .addParameter(double[].class, names.factors());
  }

  private CodeBlock body(FactorPart part) {
    final CodeBlock.Builder code = CodeBlock.builder().add(statements.emit(part.sections()));
    final List<Layout> tests = new ArrayList<>();
    for (Pivot pivot : part.pivots()) {
      final List<Layout> sizes = new ArrayList<>();
      for (Expression each : pivot.summands()) {
        final Layout layout = JavaExpressions.of(each);
        // The shift is positive.
        sizes.add(sizes.isEmpty() ? layout : new Layout.Call("Math.abs", List.of(layout)));
      }
      final Layout size =
          sizes.size() == 1
              ? sizes.get(0)
              : new Layout.Chain(sizes, Collections.nCopies(sizes.size() - 1, "+"));
      tests.add(new Layout.Call("Pivot.isSafe", List.of(new Layout.Atom(pivot.name()), size)));
    }
    final String test = tests.isEmpty() ? "true" : all(tests);
    return code.add("\n").add(TypedCode.block(TypedCode.format("return " + test + ";\n"))).build();
  }

  private static String all(List<Layout> tests) {
    final Layout chain =
        tests.size() == 1
            ? tests.get(0)
            : new Layout.Chain(tests, Collections.nCopies(tests.size() - 1, "&&"));
    return chain.fit("    return ;".length(), 0);
  }

  private List<MethodSpec> solve() {
    final List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        solution(MethodSpec.methodBuilder(SOLVE).addAnnotation(Override.class))
            .addModifiers(Modifier.PUBLIC)
            .addCode("$L($L, $L, 0, 1);\n", SOLVE, names.factors(), names.vector())
            .build());
    methods.add(
        solution(MethodSpec.methodBuilder("sensitivitySolve").addAnnotation(Override.class))
            .addModifiers(Modifier.PUBLIC)
            .addCode(columns())
            .build());
    final List<List<Section>> parts = linearized.solve();
    if (parts.size() == 1) {
      methods.add(column(SOLVE).addCode(statements.emit(parts.get(0))).build());
      return methods;
    }
    final MethodSpec.Builder whole = column(SOLVE);
    final List<MethodSpec> helpers = new ArrayList<>();
    for (int i = 1; i <= parts.size(); i++) {
      final String name = Routine.partName(SOLVE, i);
      whole.addCode(
          "$L($L, $L, $L, $L);\n",
          name,
          names.factors(),
          names.vector(),
          names.first(),
          names.stride());
      helpers.add(column(name).addCode(statements.emit(parts.get(i - 1))).build());
    }
    methods.add(whole.build());
    methods.addAll(helpers);
    return methods;
  }

  private CodeBlock columns() {
    if (parameterCount == 0) {
      return CodeBlock.of("// There are no sensitivities.\n");
    }
    final String p = names.loop();
    return CodeBlock.builder()
        .add("for (int $1L = 0; $1L < $2L; $1L++) {\n", p, parameterCount)
        .indent()
        .add(
            "$L($L, $L, $L + $L, $L);\n",
            SOLVE,
            names.factors(),
            names.vector(),
            stateCount,
            p,
            parameterCount)
        .unindent()
        .add("}\n")
        .build();
  }

  private MethodSpec.Builder solution(MethodSpec.Builder head) {
    return head.addParameter(double[].class, names.factors())
        .addParameter(double[].class, names.vector());
  }

  private MethodSpec.Builder column(String name) {
    return solution(MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC))
        .addParameter(int.class, names.first())
        .addParameter(int.class, names.stride());
  }
}
