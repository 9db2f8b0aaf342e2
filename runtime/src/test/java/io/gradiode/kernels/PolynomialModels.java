package io.gradiode.kernels;

import io.gradiode.model.SparseEquations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Test problems as polynomials. */
public final class PolynomialModels {

  private static final int CELLS = 10;

  private PolynomialModels() {}

  /** Problem B with an adjoint. */
  public static WithAdjoint<LotkaVolterra> b() {
    final List<String> equations =
        List.of(
            "prey' = birth prey - predation prey predator",
            "predator' = conversion prey predator - death predator",
            "prey0 = 1",
            "predator0 = 1",
            "Prey = prey",
            "Predator = predator");
    return new WithAdjoint<>(
        LotkaVolterra.MODEL, equations("birth predation death conversion", equations));
  }

  /** Problem C with an adjoint. */
  public static WithAdjoint<Robertson> c() {
    final List<String> equations =
        List.of(
            "y1' = -k1 y1 + k3 y2 y3",
            "y2' = k1 y1 - k2 y2^2 - k3 y2 y3",
            "y3' = k2 y2^2",
            "y10 = 1",
            "z1 = y1",
            "z2 = y2",
            "z3 = y3");
    return new WithAdjoint<>(Robertson.MODEL, equations("k1 k2 k3", equations));
  }

  private static SparseEquations equations(String parameters, List<String> equations) {
    return PolynomialModel.of("", parameters, "", equations).adjoint().orElseThrow();
  }

  /** Problem E: the air pollution problem of the IVP test set, observables {@code z1 … z20}. */
  public static PolynomialModel e() {
    final String[] rates = {
      "k1 y1",
      "k2 y2 y4",
      "k3 y5 y2",
      "k4 y7",
      "k5 y7",
      "k6 y7 y6",
      "k7 y9",
      "k8 y9 y6",
      "k9 y11 y2",
      "k10 y11 y1",
      "k11 y13",
      "k12 y10 y2",
      "k13 y14",
      "k14 y1 y6",
      "k15 y3",
      "k16 y4",
      "k17 y4",
      "k18 y16",
      "k19 y16",
      "k20 y17 y6",
      "k21 y19",
      "k22 y19",
      "k23 y1 y4",
      "k24 y19 y1",
      "k25 y20"
    };
    final String[] balances = {
      "-1 -10 -14 -23 -24 +2 +3 +9 +11 +12 +22 +25",
      "-2 -3 -9 -12 +1 +21",
      "-15 +1 +17 +19 +22",
      "-2 -16 -17 -23 +15",
      "-3 +4 +4 +6 +7 +13 +20",
      "-6 -8 -14 -20 +3 +18 +18",
      "-4 -5 -6 +13",
      "+4 +5 +6 +7",
      "-7 -8",
      "-12 +7 +9",
      "-9 -10 +8 +11",
      "+9",
      "-11 +10",
      "-13 +12",
      "+14",
      "-18 -19 +16",
      "-20",
      "+20",
      "-21 -22 -24 +23 +25",
      "-25 +24"
    };
    final List<String> equations = new ArrayList<>();
    for (int i = 0; i < balances.length; i++) {
      final StringBuilder sum = new StringBuilder("y" + (i + 1) + "' =");
      for (String entry : balances[i].split(" ", -1)) {
        final int reaction = Integer.parseInt(entry.substring(1));
        sum.append(' ').append(entry.charAt(0)).append(' ').append(rates[reaction - 1]);
      }
      equations.add(sum.toString());
      equations.add("z" + (i + 1) + " = y" + (i + 1));
    }
    equations.addAll(
        List.of("y20 = 0.2", "y40 = 0.04", "y70 = 0.1", "y80 = 0.3", "y90 = 0.01", "y170 = 0.007"));
    return PolynomialModel.of("Pollution", names("k", rates.length), "", equations);
  }

  /** Problem F10: the Brusselator in a tube, observables {@code z1 …}, u and v of each cell. */
  public static PolynomialModel f10() {
    final String diffusion = "alpha " + (CELLS + 1) * (CELLS + 1);
    final List<String> equations = new ArrayList<>();
    for (int i = 1; i <= CELLS; i++) {
      equations.add(
          "u%d' = A + u%d^2 v%d - B u%d - u%d".formatted(i, i, i, i, i)
              + exchange(diffusion, "u", i, "1"));
      equations.add(
          "v%d' = B u%d - u%d^2 v%d".formatted(i, i, i, i) + exchange(diffusion, "v", i, "3"));
      equations.add(
          String.format(
              Locale.ROOT, "u%d0 = %.17f", i, 1 + Math.sin(2 * Math.PI * i / (CELLS + 1))));
      equations.add("v%d0 = 3".formatted(i));
      equations.add("z%d = u%d".formatted(2 * i - 1, i));
      equations.add("z%d = v%d".formatted(2 * i, i));
    }
    return PolynomialModel.of("Brusselator", "A B alpha", "", equations);
  }

  private static String exchange(String diffusion, String species, int i, String atEnds) {
    final String left = i == 1 ? atEnds : species + (i - 1);
    final String right = i == CELLS ? atEnds : species + (i + 1);
    return " + %s %s + %s %s - 2 %s %s%d"
        .formatted(diffusion, left, diffusion, right, diffusion, species, i);
  }

  private static String names(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.joining(" "));
  }
}
