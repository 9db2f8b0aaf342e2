package io.gradiode.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models whose compilation is timed. */
enum CompiledText {
  /** The neuron of problem A: 4 states, 3 parameters. */
  HODGKIN_HUXLEY("Hodgkin–Huxley, 4 × 3") {
    @Override
    String equations() {
      return """
          dv/dt = (g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v - E_k) + I)/C_m : volt
          dm/dt = 0.32*(mV**-1)*(13*mV - v + V_t)/(exp((13*mV - v + V_t)/(4*mV)) - 1)/ms*(1 - m)
                - 0.28*(mV**-1)*(v - V_t - 40*mV)/(exp((v - V_t - 40*mV)/(5*mV)) - 1)/ms*m : 1
          dn/dt = 0.032*(mV**-1)*(15*mV - v + V_t)/(exp((15*mV - v + V_t)/(5*mV)) - 1)/ms*(1 - n)
                - 0.5*exp((10*mV - v + V_t)/(40*mV))/ms*n : 1
          dh/dt = 0.128*exp((17*mV - v + V_t)/(18*mV))/ms*(1 - h)
                - 4/(1 + exp((40*mV - v + V_t)/(5*mV)))/ms*h : 1
          area = 20000*umetre**2 : metre**2
          C_m  = 1*ufarad*cm**-2*area : farad
          E_l  = -65*mV : volt
          E_k  = -90*mV : volt
          E_na =  50*mV : volt
          V_t  = -63*mV : volt
          I    : amp (input)
          g_l  : siemens (constant)
          g_na : siemens (constant)
          g_kd : siemens (constant)
          """;
    }
  },

  /** Polluted air, of the test set for initial value problem solvers: 20 states, 25 parameters. */
  POLLU("POLLU, 20 × 25") {
    @Override
    String equations() {
      return resource("POLLU-equations.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(
              line ->
                  line.startsWith("k")
                      ? line.replaceAll(" = .*", " : 1")
                      : line.replaceAll("^(dy.*) = (.*)$", "$1 = ($2)/second") + " : 1")
          .collect(Collectors.joining("\n"));
    }
  },

  /** Each species binds its neighbor and makes the next: a ring of 100 reactions, each its rate. */
  MASS_ACTION("mass action, 100 × 101") {
    @Override
    String equations() {
      return massAction(SIZE);
    }
  },

  /** The same with 500 species. */
  MASS_ACTION_500("mass action, 500 × 501") {
    @Override
    String equations() {
      return massAction(500);
    }
  },

  /** The same with 1000 species. */
  MASS_ACTION_1000("mass action, 1000 × 1001") {
    @Override
    String equations() {
      return massAction(1000);
    }
  },

  /** Each gene is made as its two predecessors allow, by Hill functions: 100 states. */
  HILL("Hill network, 100 × 202") {
    @Override
    String equations() {
      return each(
              """
              dx#/dt = (a#*x!**n/(k#**n + x!**n)/(1 + x@**n) - d*x#)/second : 1
              a# : 1
              k# : 1
              """)
          + "n : 1\nd : 1";
    }
  };

  private static final int SIZE = 100;

  private final String title;

  CompiledText(String title) {
    this.title = title;
  }

  /** In the table, with states × parameters. */
  String title() {
    return title;
  }

  abstract String equations();

  /** The annotated type; equal but for the processor is plain javac's. */
  String source() {
    return "@io.gradiode.annotation.OdeModel(equations =\n\"\"\"\n"
        + equations()
        + "\n\"\"\")\npublic interface Timed {}\n";
  }

  /** Without blanks, as a text has 65535 characters at most. */
  private static String massAction(int size) {
    return each(
            size,
            """
            dx#/dt=(r@-r#-r!-d*x#)*Hz:1
            r#=k#*x#*x%:1
            k#:1
            """)
        + "d:1";
  }

  /** For each i of the ring # is i, ! and @ the one and the two before, % the one behind. */
  private static String each(String text) {
    return each(SIZE, text);
  }

  private static String each(int size, String text) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                text.replace("#", Integer.toString(i))
                    .replace("!", Integer.toString((i + size - 1) % size))
                    .replace("@", Integer.toString((i + size - 2) % size))
                    .replace("%", Integer.toString((i + 1) % size)))
        .collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (InputStream stream = CompiledText.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
