package io.gradiode.benchmarks;

/**
 * Prints the source of problem F for a number of cells: annotations cannot count.
 *
 * <p>{@code java … BrusselatorText 160 > Brusselator160.java}
 */
public final class BrusselatorText {

  private BrusselatorText() {}

  /** Prints the model of as many cells as the argument says. */
  public static void main(String[] args) {
    System.out.print(source(Integer.parseInt(args[0])));
  }

  static String source(int cells) {
    final StringBuilder equations = new StringBuilder();
    final StringBuilder initial = new StringBuilder();
    for (int i = 1; i <= cells; i++) {
      final String u = "u" + i;
      final String v = "v" + i;
      equations.append(
          """
                  d%1$s/dt = (A + %1$s**2*%2$s - (B + 1)*%1$s + spread*(%3$s - 2*%1$s + %4$s))/second : 1
                  d%2$s/dt = (B*%1$s - %1$s**2*%2$s + spread*(%5$s - 2*%2$s + %6$s))/second : 1
          """
              .formatted(
                  u,
                  v,
                  i > 1 ? "u" + (i - 1) : "1",
                  i < cells ? "u" + (i + 1) : "1",
                  i > 1 ? "v" + (i - 1) : "3",
                  i < cells ? "v" + (i + 1) : "3"));
      initial.append(
          "        %s = 1 + sin(2*pi*%d/%d); %s = 3%s\n"
              .formatted(u, i, cells + 1, v, i < cells ? ";" : ""));
    }
    return """
        package io.gradiode.benchmarks;

        import io.gradiode.annotation.OdeModel;

        /**
         * Problem F with %1$d cells: the Brusselator with diffusion, I. Prigogine and R. Lefever, Symmetry
         * breaking instabilities in dissipative systems II, Journal of Chemical Physics 48 (1968)
         * 1695–1700, by the method of lines. Printed by {@link BrusselatorText}.
         */
        @OdeModel(
            equations =
                \"""
        %2$s\
                spread = alpha*%3$d**2 : 1
                A     : 1 (constant)
                B     : 1 (constant)
                alpha : 1 (constant)
                \""",
            initial =
                \"""
        %4$s\
                \""")
        interface Brusselator%1$d {}
        """
        .formatted(cells, equations, cells + 1, initial);
  }
}
