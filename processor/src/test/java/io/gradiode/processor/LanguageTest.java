package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.model.SensitivityKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole language, from the text to numbers that the generated code computes. */
class LanguageTest {

  private static final int FORMULAS_OF_A_MODEL = 10;

  private static final List<Row> ROWS =
      SampleModel.resource("/language/formulas.csv")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::parse)
          .toList();

  private static CompiledModels.Output output;

  /** A formula of x, and its value in Python. */
  private record Row(String formula, double x, double value) {

    static Row parse(String line) {
      final String[] parts = line.split(" \\| ", -1);
      return new Row(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    String of(String name) {
      return formula.replaceAll("\\bx\\b", name);
    }
  }

  /** Formulas of states and, for the same values, of parameters, whose branches never change. */
  private record Group(int number, List<Row> rows) {

    String type() {
      return "language.Formulas" + number;
    }

    String source() {
      final StringBuilder equations = new StringBuilder();
      final StringBuilder initial = new StringBuilder();
      final StringBuilder observables = new StringBuilder();
      for (int i = 0; i < rows.size(); i++) {
        equations.append("dx" + i + "/dt = 0 : 1\np" + i + " : 1\n");
        initial.append("x" + i + " = p" + i + "\n");
        observables.append("ofState" + i + " = " + rows.get(i).of("x" + i) + " : 1\n");
        observables.append("ofParameter" + i + " = " + rows.get(i).of("p" + i) + " : 1\n");
      }
      return CompiledModels.source(
          "language",
          "Formulas" + number,
          equations.toString(),
          initial.toString(),
          observables.toString());
    }
  }

  static Stream<Group> groups() {
    return IntStream.range(0, (ROWS.size() - 1) / FORMULAS_OF_A_MODEL + 1)
        .mapToObj(
            number -> {
              final int from = number * FORMULAS_OF_A_MODEL;
              final int to = Math.min(ROWS.size(), from + FORMULAS_OF_A_MODEL);
              return new Group(number, ROWS.subList(from, to));
            });
  }

  @BeforeAll
  static void compileAllAtOnce() {
    final Map<String, String> sources = new TreeMap<>();
    groups().forEach(group -> sources.put(group.type(), group.source()));
    output = CompiledModels.output(sources);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void generatedCodeHasTheValuesOfPython(Group group) {
    final SensitivityKernel kernel = output.model(group.type()).kernel();
    final int count = group.rows().size();
    final double[] parameters = new double[count + kernel.switchCount()];
    for (int i = 0; i < count; i++) {
      parameters[i] = group.rows().get(i).x();
    }
    final double[] y = new double[kernel.dimension()];
    final double[] inputs = new double[1];
    final double[] scratch = new double[kernel.scratchLength()];
    kernel.initialState(0, parameters, inputs, y, scratch);
    KernelVerifier.setModes(kernel, 0, y, parameters, inputs, scratch);
    final double[] observed = new double[2 * count];
    kernel.observables(0, y, parameters, inputs, observed, scratch);
    final List<String> wrong = new ArrayList<>();
    for (int i = 0; i < observed.length; i++) {
      final Row row = group.rows().get(i / 2);
      if (!(Math.abs(observed[i] - row.value()) <= 4e-15 * Math.abs(row.value()))) {
        wrong.add((i % 2 == 0 ? "of a state: " : "of a parameter: ") + row + " is " + observed[i]);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Branch by branch: the modes stay as they are while values are shifted. */
  @Test
  void branchesHaveTheRightDerivatives() {
    final SensitivityKernel kernel =
        CompiledModels.of(
                """
                dx/dt = (where(up and not x > 5*b, clip(x**2, 0, b), abs(x - a)) + a*x % c)/second : 1
                dy/dt = (min(x*y, a*y, b**2) - max(0, y - a, x)*hill(y, a, b))/second : 1
                dz/dt = (x // b + a*int(x > 0.1 or I > 3) - sign(z - b)*z**2 + steps*a*z)/second : 1
                up = x > a/10 or y > b : boolean
                steps = floor(3*t/second + 5*x) : integer
                a : 1
                b : 1
                c : 1
                I : 1 (input)
                """,
                "x = where(a > b, a, b/2)\ny = max(a, b)\nz = clip(a, b, inf)",
                "x; y; z; up; rounded = ceil(x + 2*y)*a : 1")
            .kernel();
    KernelVerifier.verify(kernel, new double[] {0.7, 1.3, 0.45}, new Random(3));
    KernelVerifier.verify(kernel, new double[] {1.7, 0.3, 0.12}, new Random(4));
  }
}
