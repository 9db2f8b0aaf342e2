package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.expression.Evaluator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documentation tells of statements, operators, refusals, and Brian2. */
final class LanguageTables {

  private record Row(String subject, String meaning, String example) {}

  private static final List<Row> FLAGS =
      List.of(
          new Row("constant", "a symbol: a parameter, as without it", "k : 1/second (constant)"),
          new Row("input", "a symbol: a function of time", "I : amp (input)"),
          new Row("shared", "no effect for one cell", "k : 1/second (constant, shared)"),
          new Row("constant over dt", "no effect", "y = 2*t : second (constant over dt)"),
          new Row(
              "unless refractory",
              "a state: it stands still during the refractory period; no effect without one",
              "dy/dt = 1/second : 1 (unless refractory)"));

  private static final List<Row> ATTRIBUTES =
      List.of(
          new Row("equations", "statements, one a line or separated by `;`", ""),
          new Row(
              "initial",
              "`x = formula`, one a line or separated by `;`. May use parameters, inputs, terms, `t` and"
                  + " other states at their start. A state without one starts at 0.",
              ""),
          new Row(
              "observables",
              "`x` (a state or a term) or `name = formula : unit`, separated by lines, `;` or `,`."
                  + " Without the attribute every state can be observed.",
              ""),
          new Row(
              "threshold",
              "a condition, `v > V_t`: the model spikes when it becomes true. See [events](#events).",
              ""),
          new Row(
              "reset",
              "what a spike changes: `x = formula`, `+=`, `-=`, `*=`, `/=`, one a line or separated by `;`",
              ""),
          new Row(
              "refractory",
              "how long there is no further spike: a duration, `2*ms`, or a condition that has to end, `v > V_t`",
              ""),
          new Row(
              "events",
              "what else happens, as `@Event(name, when or at, then)`; none if not given",
              ""),
          new Row("time", "the unit of times, `t` among them; `second` if not given", ""),
          new Row(
              "units",
              "names of base units that the model declares, separated by lines, `;` or `,`",
              ""),
          new Row(
              "method",
              "by which steps the model is integrated: `AUTO`, `EXPLICIT` or `IMPLICIT`; `AUTO`,"
                  + " explicit where it is not stiff and implicit where it is, if not given",
              ""),
          new Row(
              "adjoint",
              "whether gradients may go backwards, for models of many parameters; `false` if not"
                  + " given",
              ""));

  /** Loosest first. */
  private static final List<Row> OPERATORS =
      List.of(
          new Row("or", "either", "1 < 2 or 2 < 1"),
          new Row("and", "both", "1 < 2 and 2 < 1"),
          new Row("not", "the opposite", "not 2 < 1"),
          new Row("< <= > >= == !=", "comparisons, of two sides", "1 < 2; 2 == 1; 2 != 1"),
          new Row("+ -", "sum, difference", "8 - 4 - 2"),
          new Row(
              "* / // %",
              "product, quotient, floor division, remainder with the sign of the divisor",
              "8/4/2; -7//2; -7 % 3; 7 % -3"),
          new Row("- +", "sign", "2*-3"),
          new Row(
              "**",
              "power; the right one first, and more tightly than a sign before it",
              "2**3**2; -3**2; 2**-1"));

  /** Statements, each with one fault. */
  private static final List<String> REFUSED =
      List.of(
          "dx/dt = -x^2/second : 1",
          "dx/dt = -x[0]/second : 1",
          "dx/dt = -x.y/second : 1",
          "dx/dt = (0 < x < 1)/second : 1",
          "dx/dt = (x > 0 && x < 1)/second : 1",
          "dx/dt = (x if x > 0 else 0)/second : 1",
          "dx/dt = (x - 1)(x + 1)/second : 1",
          "dx/dt = -2x/second : 1",
          "dx/dt = -x/second + xi/second**0.5 : 1",
          "dx/dt = -x*rand()/second : 1",
          "dx/dt = -x*i/second : 1",
          "dx/dt = -x/dt : 1",
          "dx/dt = -ln(x)/second : 1",
          "dx/dt = -gamma(x)/second : 1",
          "dx/dt = -np.exp(x)/second : 1",
          "dx/dt = -exp(x, 2)/second : 1",
          "d2x/dt2 = -x/second**2 : 1",
          "dx/dt = -x/second",
          "dx/dt = -x/second : V",
          "dx/dt = -x/second : celsius",
          "dx/dt = -x/second : 10*mV",
          "dx/dt = -x/second : persons",
          "dx/dt = -x/second : 1 (linked)",
          "dx/dt = -x/second : 1 (event-driven)",
          "dx/dt = -x/0/second : 1");

  /** Here; in Brian2; example. */
  private static final List<Row> DIFFERENCES =
      List.of(
          new Row(
              "every name is declared; a misspelled one cannot become another quantity",
              "takes names from the Python program",
              "tau = 10*ms : second"),
          new Row(
              "numbers are in the declared unit, whatever its prefix",
              "only units without prefix behind the `:`, and SI inside",
              "E_l : mV (constant)"),
          new Row("units in parentheses, side by side", "`*` only", "k : 1/(mM ms) (constant)"),
          new Row("units of the model's own", "pure numbers", "k : 1/(ind*day) (constant)"),
          new Row(
              "minute, hour, day, week, year, dalton, percent",
              "not known",
              "k : 1/hour (constant)"),
          new Row("a literal 0 fits every dimension", "0 fits, too", "v = 0 : volt"),
          new Row(
              "inputs are declared, and read now",
              "a `TimedArray` from outside, `I(t)`",
              "I : amp (input); w = 2*I(t) : amp"),
          new Row(
              "numbers are exact fractions until code is written", "doubles", "third = 1/3 : 1"),
          new Row(
              "functions marked *ours*; their names are free for symbols",
              "not known",
              "w = max(t/second, 1) : 1"),
          new Row(
              "terms only are `boolean` or `integer`",
              "parameters, too",
              "late = t > 2*second : boolean"),
          new Row(
              "spikes are at the instant, to machine precision, at which the threshold is passed",
              "at the end of the step in which it is",
              "dw/dt = 1/second : 1 (unless refractory)"),
          new Row(
              "without a refractory period a threshold has to be left before it can be passed again",
              "a spike in each step while it is passed",
              "dw/dt = -w/second : 1"),
          new Row(
              "a reset that does not leave the threshold, without a refractory period, ends the solution with a reason",
              "a spike in each step",
              "dw/dt = (1 - w)/second : 1"),
          new Row(
              "`lastspike` and `not_refractory` are states, which can be observed",
              "variables of the `NeuronGroup`",
              "dw/dt = 1/second : 1 (unless refractory)"),
          new Row(
              "deterministic equations of one cell; no noise, indices, synapses, compartments",
              "all of these",
              "w = t/second : 1"));

  private LanguageTables() {}

  static String reserved() {
    return Stream.of("t", "dt", "xi", "pi", "e", "inf", "True", "False", "and", "or", "not")
        .filter(name -> NameRules.reserved(name).isPresent())
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(" "));
  }

  static String flags() {
    return "| Flag | On, and meaning | Example |\n|---|---|---|\n"
        + FLAGS.stream()
            .map(
                each ->
                    "| `%s` | %s | `%s` |"
                        .formatted(each.subject(), each.meaning(), each.example()))
            .collect(Collectors.joining("\n"));
  }

  static Set<String> documentedFlags() {
    return FLAGS.stream().map(Row::subject).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static List<String> flagExamples() {
    return FLAGS.stream().map(Row::example).toList();
  }

  static String attributes() {
    return "| Attribute | Text |\n|---|---|\n"
        + ATTRIBUTES.stream()
            .map(each -> "| `%s` | %s |".formatted(each.subject(), each.meaning()))
            .collect(Collectors.joining("\n"));
  }

  static Set<String> documentedAttributes() {
    return ATTRIBUTES.stream()
        .map(Row::subject)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String operators() {
    return "| Operator | Meaning | Examples |\n|---|---|---|\n"
        + OPERATORS.stream()
            .map(
                each ->
                    "| `%s` | %s | %s |"
                        .formatted(each.subject(), each.meaning(), values(each.example())))
            .collect(Collectors.joining("\n"));
  }

  private static String values(String formulas) {
    return Stream.of(formulas.split("; ", -1))
        .map(each -> "`" + each + "` is " + value(each))
        .collect(Collectors.joining(", "));
  }

  private static String value(String formula) {
    final OdeSystem system = Texts.of("dx/dt = (" + formula + ")/second : 1").system();
    final double value = Evaluator.evaluate(system.states().get(0).rate(), Map.of());
    return value == Math.rint(value) ? "" + (long) value : "" + value;
  }

  static String refused() {
    final List<String> rows = new ArrayList<>();
    rows.add("| Statement | Message |");
    rows.add("|---|---|");
    for (String statement : REFUSED) {
      final List<Diagnostic> found = Texts.of(statement).check().diagnostics();
      if (found.size() != 1) {
        throw new AssertionError(statement + "\n" + Texts.of(statement).messages());
      }
      final String first = found.get(0).message().lines().findFirst().orElseThrow();
      final String sentence = first.replaceAll("^\\[\\w+] | \\(equations, line 1\\)$", "");
      rows.add(
          "| `%s` | %s: %s |"
              .formatted(
                  statement.replace("|", "\\|"), link(found.get(0).code().tag()), prose(sentence)));
    }
    return String.join("\n", rows);
  }

  /** Text that Markdown shows as it is. */
  static String prose(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
  }

  static String warnings() {
    return Stream.of(DiagnosticCode.values())
        .filter(code -> code.severity() == DiagnosticCode.Severity.WARNING)
        .map(code -> link(code.tag()))
        .collect(Collectors.joining(", "));
  }

  private static String link(String tag) {
    return "[" + tag + "](diagnostics.md#" + tag.toLowerCase(Locale.ROOT) + ")";
  }

  static String differences() {
    return DIFFERENCES.stream()
        .map(each -> "| %s | %s | `%s` |".formatted(each.subject(), each.meaning(), each.example()))
        .collect(Collectors.joining("\n"));
  }

  static List<String> differenceExamples() {
    return DIFFERENCES.stream().map(Row::example).toList();
  }

  static String mismatch() {
    return Texts.of(
            """
            dprey/dt = birth*prey - predation*prey : ind
            dpredator/dt = -death*predator : ind
            birth : 1/day
            predation : 1/(ind day)
            death : 1/day
            """)
        .units("ind")
        .time("day")
        .messages();
  }
}
