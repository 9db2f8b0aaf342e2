package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem.Observable;
import io.gradiode.processor.model.OdeSystem.State;
import io.gradiode.processor.model.OdeSystem.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What right models mean. */
class EquationsTest {

  /** The Traub–Miles neuron, Traub and Miles (1991), with the constants of one cell. */
  private static final String HODGKIN_HUXLEY =
      """
      dv/dt = (g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v - E_k) + I)/C_m : volt
      dm/dt = 0.32*(mV**-1)*(13*mV - v + V_t)/(exp((13*mV - v + V_t)/(4*mV)) - 1)/ms*(1 - m)
            - 0.28*(mV**-1)*(v - V_t - 40*mV)/(exp((v - V_t - 40*mV)/(5*mV)) - 1)/ms*m : 1
      dn/dt = 0.032*(mV**-1)*5*mV/exprel((15*mV - v + V_t)/(5*mV))/ms*(1 - n)
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

  @Test
  void hodgkinHuxley() {
    final OdeSystem system = Texts.of(HODGKIN_HUXLEY).initial("v = E_l").observables("v").system();
    assertEquals(List.of("v", "m", "n", "h"), names(system));
    assertEquals(
        "-13/200", Printer.print(system.states().get(0).initial()).replace("-0.065", "-13/200"));
    assertEquals(List.of(), system.terms(), "all terms are numbers");
    assertEquals(3, system.parameters().size());
    assertEquals("A", system.inputs().get(0).unit());
    assertEquals(List.of("v"), system.observables().stream().map(Observable::name).toList());
    final Map<String, Double> at = new HashMap<>();
    at.put("v", -0.05);
    at.put("m", 0.1);
    at.put("n", 0.2);
    at.put("h", 0.3);
    at.put("I", 1e-9);
    at.put("g_l", 1e-8);
    at.put("g_na", 2e-5);
    at.put("g_kd", 6e-6);
    final double current =
        1e-8 * (-0.065 + 0.05)
            - 2e-5 * 1e-3 * 0.3 * (-0.05 - 0.05)
            - 6e-6 * 0.0016 * (-0.05 + 0.09)
            + 1e-9;
    assertClose(current / 2e-10, rate(system, "v", at));
    at.put("v", -0.04);
    final double opening = 0.32 * (13 + 40 - 63) / (Math.exp((13 + 40 - 63) / 4.0) - 1);
    final double closing = 0.28 * (-40 + 63 - 40) / (Math.exp((-40 + 63 - 40) / 5.0) - 1);
    assertClose(1e3 * (opening * 0.9 - closing * 0.1), rate(system, "m", at));
  }

  /** The same neuron in millivolts and milliseconds: numbers change, the physics does not. */
  @Test
  void declaredUnitsScaleTheNumbers() {
    final OdeSystem si = Texts.of(HODGKIN_HUXLEY).initial("v = E_l").system();
    final OdeSystem scaled =
        Texts.of(
                HODGKIN_HUXLEY
                    .replace("/C_m : volt", "/C_m : mV")
                    .replace("g_l  : siemens", "g_l : nS")
                    .replace("I    : amp", "I : pA"))
            .initial("v = E_l")
            .time("ms")
            .system();
    final Map<String, Double> at = new HashMap<>();
    at.putAll(Map.of("v", -0.04, "m", 0.1, "n", 0.2, "h", 0.3, "I", 1e-9));
    at.putAll(Map.of("g_l", 1e-8, "g_na", 2e-5, "g_kd", 6e-6));
    final Map<String, Double> scaledAt = new HashMap<>(at);
    scaledAt.putAll(Map.of("v", -40.0, "g_l", 10.0, "I", 1000.0));
    assertClose(rate(si, "v", at), rate(scaled, "v", scaledAt));
    assertClose(rate(si, "m", at) / 1000, rate(scaled, "m", scaledAt));
    assertEquals("-65", Printer.print(scaled.states().get(0).initial()));
    assertEquals("ms", scaled.timeUnit());
    assertEquals("mV", scaled.states().get(0).unit());
    assertEquals("nS", scaled.parameters().get(0).unit());
  }

  @Test
  void lotkaVolterra() {
    final OdeSystem system =
        Texts.of(
                """
                dprey/dt     = birth*prey - predation*prey*predator : 1
                dpredator/dt = conversion*prey*predator - death*predator : 1
                birth, death : 1/year
                """
                        .replace("birth, death : 1/year", "birth : 1/year\ndeath : 1/year")
                    + "predation : 1/year\nconversion : 1/year\nprey_0 : 1\npredator_0 : 1\n")
            .initial("prey = prey_0; predator = predator_0")
            .time("year")
            .system();
    final State prey = system.states().get(0);
    assertEquals("birth*prey - predation*prey*predator", Printer.print(prey.rate()));
    assertEquals("dprey/dt = birth*prey - predation*prey*predator", prey.text());
    assertEquals("prey_0", Printer.print(prey.initial()));
    assertEquals(
        List.of("prey", "predator"), system.observables().stream().map(Observable::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-3**2 | -9",
        "2**-1 | 0.5",
        "2**3**2 | 512",
        "-2**-2 | -0.25",
        "(-2)**2 | 4",
        "8/4/2 | 1",
        "8 - 4 - 2 | 2",
        "2 - -3 | 5",
        "+-+3 | -3",
        "2*-3 | -6",
        "1/3*3 | 1",
        "13. + .5 + 1e-3 + 1E+2 + 5e0 | 118.501",
        "0.1 + 0.2 - 0.3 | 0",
        "exp(0) + log(1) + sqrt(4) | 3",
        "5*mV/volt | 0.005",
        "cm2/metre**2*1e4 | 1",
        "percent | 0.01",
        "year/day | 365.25",
        "mM*litre/mmole | 1",
        "pi/e | 1.1557273497909217",
        "exprel(1) | 1.718281828459045",
        "((2)) | 2",
      })
  void formulasHaveTheValuesThatPythonGives(String formula, double value) {
    final OdeSystem system = Texts.of("dx/dt = (" + formula + ")/second : 1").system();
    assertEquals(value, rate(system, "x", Map.of()), 1e-14 * Math.abs(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d x / dt = -x/second : 1",
        "d x/dt=-x/second:1",
        "dx / dt\n=\n-x\n/second : 1",
        "dx/dt = (-x # the state\n  )/ # per\n second : 1 # end",
        "\n\n# comment\n   dx/dt = -x/second : 1\n\n",
        "dx/dt = -x \\\n /second : 1",
        "dx/dt = -x/second : 1\r\n",
        "\tdx/dt\t=\t-x/second\t:\t1",
        "dx/dt = -x*hertz : 1",
        "dx/dt = -x/second :\n  1",
        "dx/dt = -x/second : 1\n(unless refractory)",
        "dx/dt = -x/second : 1 (unless   refractory )",
        "dx/dt = -x*k : 1\nk = 1/second : 1/\n  second\n(constant\nover dt, shared)",
        "d\nx\n/\ndt\n=\n-x/second\n:\n1",
        "dx/dt = -x\n*\nabs\n(\n1)/second : 1\ny : volt",
        "dx/dt = where(x > 0\n  and not x < 0\n  or x == 0, -x, 0)/second : 1\ny:\nvolt\nz :1",
        "dx/dt = -x/(1*second) : (1)",
        "dx/dt = -x*y : 1\ny = 1 / second : hertz (constant over dt)",
      })
  void layoutIsFree(String equations) {
    final OdeSystem system = Texts.of(equations).system();
    assertEquals(-2.0, rate(system, "x", Map.of("x", 2.0)));
  }

  @Test
  void termsAreOrderedAndNumbersFolded() {
    final OdeSystem system =
        Texts.of(
                """
                dx/dt = c*k : 1
                c = b + two : 1
                b = 2*a : 1
                a = x**2 : 1
                two = four/2 : 1
                four = 4 : 1
                rough = exp(two) : 1
                k : 1/second
                """)
            .system();
    assertEquals(
        List.of("a", "b", "c", "rough"),
        system.terms().stream().map(term -> term.symbol().name()).toList());
    assertEquals("b + 2", Printer.print(term(system, "c")));
    assertEquals("exp(2)", Printer.print(term(system, "rough")));
  }

  @Test
  void initialValuesAndObservablesMayUseEverything() {
    final OdeSystem system =
        Texts.of(
                """
                dv/dt = (E - v)/tau : mV
                dw/dt = -w/tau : 1
                E : volt
                tau : ms
                double = 2*v : volt
                I : amp (input)
                """)
            .initial("w = v/mV + t/ms\nv = E + 0*I*ohm")
            .observables("double; relative = v/E : 1, w")
            .time("ms")
            .system();
    assertEquals("v + t", Printer.print(system.states().get(1).initial()));
    assertEquals("1000*E", Printer.print(system.states().get(0).initial()));
    assertEquals("double", Printer.print(system.observables().get(0).value()));
    final double relative =
        Evaluator.evaluate(
            system.observables().get(1).value(),
            Map.of(
                new Symbol("v", Symbol.Kind.STATE), 30.0,
                new Symbol("E", Symbol.Kind.PARAMETER), 0.06));
    assertClose(0.5, relative);
  }

  @Test
  void inputsMayBeWrittenAsFunctionsOfTime() {
    final String plain = "dx/dt = I/second : 1\nI : 1 (input)";
    final OdeSystem system = Texts.of(plain).system();
    assertEquals(
        system.states().get(0).rate(),
        Texts.of(plain.replace("= I/", "= I(t)/")).system().states().get(0).rate());
    assertEquals(
        system.states().get(0).rate(),
        Texts.of(plain.replace("= I/", "= I(t, i)/")).system().states().get(0).rate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m", "h", "n", "s", "V", "min", "hill", "where", "class", "new", "flux", "nm", "d", "dd",
        "N"
      })
  void namesAreFree(String name) {
    final OdeSystem system =
        Texts.of("d" + name + "/dt = -" + name + "/second : 1").observables(name).system();
    assertEquals(List.of(name), names(system));
  }

  /** Brian2 does not have them, so its models may call symbols so. */
  @Test
  void symbolsMayHaveNamesOfOurFunctions() {
    final OdeSystem system =
        Texts.of(
                """
                dx/dt = (min(x, max) + pow*hill(x, where, 2))/second : 1
                min = min(x, 2) : 1
                max : 1
                pow = pow(min, 2) : 1
                where : 1
                """)
            .system();
    assertEquals(
        List.of("min", "pow"), system.terms().stream().map(term -> term.symbol().name()).toList());
  }

  @Test
  void literalZeroFitsEveryDimension() {
    final OdeSystem system =
        Texts.of("dv/dt = 0 : volt\ndw/dt = (0 - w + 0)/second : amp").initial("v = -0").system();
    assertEquals("0", Printer.print(system.states().get(0).rate()));
  }

  @Test
  void longChainsAreNoTrouble() {
    final int count = 10_000;
    final OdeSystem system =
        Texts.of(
                ("dx/dt = (x" + "+x".repeat(count - 1) + ")/second : 1\n")
                    + ("dy/dt = y" + "*0.99999".repeat(5000) + "/second : 1"))
            .system();
    assertClose(count * 1.0, rate(system, "x", Map.of("x", 1.0)));
    assertEquals(Math.pow(0.99999, 5000), rate(system, "y", Map.of("y", 1.0)), 1e-12);
  }

  @Test
  void oneHundredLevelsOfParentheses() {
    final String formula = "(".repeat(99) + "x" + ")".repeat(99);
    assertClose(
        1.0,
        rate(Texts.of("dx/dt = (" + formula + ")/second : 1").system(), "x", Map.of("x", 1.0)));
    assertTrue(
        Texts.of("dx/dt = ((" + formula + "))/second : 1")
            .messages()
            .startsWith("[TooComplex] The formula is nested deeper than 100 levels."));
  }

  private static List<String> names(OdeSystem system) {
    return system.states().stream().map(state -> state.symbol().name()).toList();
  }

  private static Expression term(OdeSystem system, String name) {
    return system.terms().stream()
        .filter(term -> term.symbol().name().equals(name))
        .map(Term::value)
        .findFirst()
        .orElseThrow();
  }

  private static double rate(OdeSystem system, String state, Map<String, Double> at) {
    final Expression rate = system.states().get(names(system).indexOf(state)).rate();
    final Map<Symbol, Double> values = new HashMap<>();
    Symbols.of(rate).forEach(symbol -> values.put(symbol, at.get(symbol.name())));
    return Evaluator.evaluate(rate, values);
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * Math.abs(expected));
  }
}
