package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The step of Dormand and Prince's 8(5,3) pair for one dimension. Sums run in the order that the
 * runtime's generic step defines, so that both give the same bits.
 *
 * <p>Sensitivities of the last states that have no rate, as they change at events alone, take no
 * part: they are copied.
 */
final class StepEmitter {

  /** For each stage from the second on, the earlier stages with a weight other than zero. */
  private static final int[][] STAGES = {
    {1},
    {1, 2},
    {1, 3},
    {1, 3, 4},
    {1, 4, 5},
    {1, 4, 5, 6},
    {1, 4, 5, 6, 7},
    {1, 4, 5, 6, 7, 8},
    {1, 4, 5, 6, 7, 8, 9},
    {1, 4, 5, 6, 7, 8, 9, 10},
    {1, 4, 5, 6, 7, 8, 9, 10, 11},
  };

  /** The stages of which the step and its error estimates consist. */
  private static final int[] WEIGHTS = {1, 6, 7, 8, 9, 10, 11, 12};

  private final int dimension;
  private final int movingStates;

  /** How many components, from the first, can change in a step. */
  private final int moving;

  StepEmitter(OdeSystem system) {
    final int parameters = system.parameters().size();
    dimension = system.states().size() * (1 + parameters);
    movingStates = movingStates(system.states());
    moving = system.states().size() + movingStates * parameters;
  }

  /** How many of the states, from the first, can change in a step. */
  static int movingStates(List<OdeSystem.State> states) {
    int count = states.size();
    while (count > 1 && states.get(count - 1).rate().equals(Constant.ZERO)) {
      count--;
    }
    return count;
  }

  /** How many states, from the first, can change in a step. */
  int movingStates() {
    return movingStates;
  }

  MethodSpec step() {
    return MethodSpec.methodBuilder("step")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(double.class)
        .addParameter(double.class, "t")
        .addParameter(double.class, "h")
        .addParameter(double[].class, "parameters")
        .addParameter(double[].class, "inputs")
        .addParameter(RuntimeNames.STAGES, "stages")
        .addCode(stages())
        .build();
  }

  private CodeBlock stages() {
    final CodeBlock.Builder code = CodeBlock.builder();
    code.add("final double[] y = stages.y();\n");
    code.add("final double[] argument = stages.argument();\n");
    code.add("final double[] scratch = stages.scratch();\n");
    for (int stage = 1; stage <= STAGES.length + 1; stage++) {
      code.add("final double[] k$1L = stages.k($1L);\n", stage);
    }
    copy(code, "argument");
    for (int stage = 2; stage <= STAGES.length + 1; stage++) {
      code.add("\n");
      final List<Layout> terms = new ArrayList<>();
      for (int used : STAGES[stage - 2]) {
        terms.add(term("A" + stage + "_" + used, used));
      }
      loop(code, "argument[i] =", plusStep(terms));
      final String time = stage == STAGES.length + 1 ? "t + h" : "t + C" + stage + " * h";
      code.add("sensitivityRates($L, argument, parameters, inputs, k$L, scratch);\n", time, stage);
    }
    return code.add("\npropose(h, stages);\nreturn errorNorm(h, stages);\n").build();
  }

  private static Layout term(String weight, int stage) {
    return new Layout.Chain(
        List.of(new Layout.Atom(weight), new Layout.Atom("k" + stage + "[i]")), List.of("*"));
  }

  private static Layout sum(List<Layout> terms) {
    final List<String> operators = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      operators.add("+");
    }
    return terms.size() == 1 ? terms.get(0) : new Layout.Chain(terms, operators);
  }

  /** {@code y[i] + h * (…)}. */
  private static Layout plusStep(List<Layout> terms) {
    final Layout product =
        new Layout.Chain(List.of(new Layout.Atom("h"), new Layout.Group(sum(terms))), List.of("*"));
    return new Layout.Chain(List.of(new Layout.Atom("y[i]"), product), List.of("+"));
  }

  private void loop(CodeBlock.Builder code, String left, Layout right) {
    code.add("for (int i = 0; i < $L; i++) {\n", moving).indent();
    code.add("$L\n", Layout.assignment(left, right, 6));
    code.unindent().add("}\n");
  }

  /** What stands still between events. */
  private void copy(CodeBlock.Builder code, String target) {
    if (moving < dimension) {
      code.add("\n// What changes at events alone\n");
      code.add(
          "$1T.arraycopy(y, $2L, $3L, $2L, $4L);\n",
          System.class,
          moving,
          target,
          dimension - moving);
    }
  }

  private static List<Layout> weighted(String name) {
    final List<Layout> terms = new ArrayList<>();
    for (int stage : WEIGHTS) {
      terms.add(term(name + stage, stage));
    }
    return terms;
  }

  MethodSpec propose() {
    final CodeBlock.Builder code = CodeBlock.builder();
    code.add("final double[] y = stages.y();\nfinal double[] next = stages.next();\n");
    loadWeighted(code);
    loop(code, "next[i] =", plusStep(weighted("B")));
    copy(code, "next");
    return helper("propose").returns(void.class).addCode(code.build()).build();
  }

  MethodSpec errorNorm() {
    final CodeBlock.Builder code = CodeBlock.builder();
    code.add("final double[] y = stages.y();\nfinal double[] next = stages.next();\n");
    code.add("final double[] absolute = stages.absolute();\n");
    code.add("final double relative = stages.relative();\n");
    loadWeighted(code);
    code.add("double fifth = 0.0;\ndouble third = 0.0;\n");
    code.add("for (int i = 0; i < $L; i++) {\n", moving).indent();
    code.add("final double weight =\n    1.0 / (absolute[i] + relative * ");
    code.add("$1T.max($1T.abs(y[i]), $1T.abs(next[i])));\n", Math.class);
    estimate(code, "e5", "E5_");
    estimate(code, "e3", "E3_");
    code.add("fifth += e5 * e5;\nthird += e3 * e3;\n").unindent().add("}\n");
    code.add("if (fifth == 0.0) {\n").indent().add("return 0.0;\n").unindent().add("}\n");
    code.add(
        "return $1T.abs(h) * fifth / $1T.sqrt((fifth + 0.01 * third) * $2L);\n",
        Math.class,
        dimension);
    return helper("errorNorm").returns(double.class).addCode(code.build()).build();
  }

  private static void estimate(CodeBlock.Builder code, String name, String weights) {
    final Layout product =
        new Layout.Chain(
            List.of(new Layout.Atom("weight"), new Layout.Group(sum(weighted(weights)))),
            List.of("*"));
    code.add("$L\n", Layout.assignment("final double " + name + " =", product, 6));
  }

  private static void loadWeighted(CodeBlock.Builder code) {
    for (int stage : WEIGHTS) {
      code.add("final double[] k$1L = stages.k($1L);\n", stage);
    }
  }

  private static MethodSpec.Builder helper(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(double.class, "h")
        .addParameter(RuntimeNames.STAGES, "stages");
  }
}
