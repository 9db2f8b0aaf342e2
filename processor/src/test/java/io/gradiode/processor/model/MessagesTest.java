package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about wrong models. */
class MessagesTest {

  @Test
  void unknownNameIsUnderlinedAndANearOneSuggested() {
    assertEquals(
        """
        [UnknownSymbol] 'predaton' is not declared in Model. Did you mean 'predation'? \
        (equations, line 2)
            dprey/dt = birth*prey - predaton*prey : 1
                                    ^^^^^^^^
          declared: prey (state); birth, predation (parameters); t (time)""",
        Texts.of(
                """
                # rabbits
                dprey/dt = birth*prey - predaton*prey : 1
                birth : 1/second
                predation : 1/second
                """)
            .messages());
  }

  @Test
  void theSmallestPartOfWrongDimensionIsUnderlined() {
    assertEquals(
        """
        [DimensionMismatch] dx/dt is in mole/second, but its term 'k*x/mole' is in 1/second. \
        (equations, line 1)
            dx/dt = b*x - k*x/mole : mole
                          ^^^^^^^^
          k 1/s, x mol. A factor in 'mole' is missing, or a unit is wrong. \
        It would fit without dividing by 'mole'.""",
        Texts.of("dx/dt = b*x - k*x/mole : mole\nb : 1/second\nk : 1/second\n").messages());
  }

  /** The text that is underlined. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dv/dt = (v + 1)/second : volt | DimensionMismatch | 1",
        "dv/dt = (v + v/mV + v)/second : volt | DimensionMismatch | v/mV",
        "dv/dt = mV*exp(2*v)/second : volt | DimensionMismatch | 2*v",
        "dv/dt = v*second : volt | DimensionMismatch | v*second",
        "dv/dt = v/second + 3*v : volt | DimensionMismatch | 3*v",
        "dv/dt = 2**v/second : volt | InvalidExponent | v",
        "dv/dt = v**v/second : volt | InvalidExponent | v",
        "dv/dt = sqrt(v)/second : volt | DimensionMismatch | sqrt(v)/second",
        "dv/dt = (v*(1/0))/second : volt | UndefinedValue | 0",
        "dv/dt = v/second*log(-1) : volt | UndefinedValue | log(-1)",
        "dv/dt = v/second*sqrt(1 - 2) : volt | UndefinedValue | sqrt(1 - 2)",
        "dv/dt = v/second*exp(1000) : volt | UndefinedValue | exp(1000)",
        "dv/dt = v/second*0**-1 : volt | UndefinedValue | 0**-1",
        "dv/dt = v/second*10**10**10 : volt | InvalidNumber | 10**10**10",
        "dv/dt = v/second*1e999999999999 : volt | InvalidNumber | 1e999999999999",
        "dv/dt = v/second*1e-400 : volt | InvalidNumber | 1e-400",
        "dv/dt = v/second*1.2.3 : volt | InvalidNumber | 1.2.3",
        "dv/dt = v/second*0x1F : volt | InvalidNumber | 0x1F",
        "dv/dt = (v)(v)/second : volt | InvalidSyntax | (",
        "dv/dt = 2 v/second : volt | InvalidSyntax | v",
        "dv/dt = v/second if v else 0 : volt | UnsupportedOperator | if",
        "dv/dt = v/second*(v > 0 and v) : volt | ConditionExpected | v",
        "dv/dt = (v >= 2)*v/second : volt | DimensionMismatch | 2",
        "dv/dt = v % 2 : volt | DimensionMismatch | 2",
        "dv/dt = v && 2 : volt | UnsupportedOperator | &&",
        "dv/dt = v.x : volt | UnsupportedSyntax | .",
        "dv/dt = \"v\" : volt | UnsupportedSyntax | \"",
        "dv/dt = {v} : volt | UnsupportedSyntax | {",
        "dv/dt = v(t)/second : volt | InvalidSyntax | v",
        "dv/dt = rand()*v/second : volt | UnsupportedFunction | rand",
        "dv/dt = int(v)*v/second : volt | DimensionMismatch | v",
        "dv/dt = exp*v/second : volt | InvalidSyntax | exp",
        "dv/dt = exp()*v/second : volt | WrongArgumentCount | exp()",
        "dv/dt = V*v/second : volt | UnknownSymbol | V",
        "dv/dt = (w*v + w*volt)/second : volt | UnknownSymbol | w",
        "dv/dt = -0,5*v/second : volt | InvalidSyntax | ,",
        "dv/ds = -v/second : volt | InvalidSyntax | /",
        "dv/dt = true*v/second : volt | UnsupportedSymbol | true",
        "dv/dt = -v/second : volt (linked) | UnknownFlag | linked",
        "dv/dt = -v/second : volt (input) | MisplacedFlag | input",
        "dv/dt = -v/second : volt/ | InvalidSyntax |",
        "dv/dt = -v/second : 2*volt | InvalidUnit | 2",
        "dv/dt = -v/second : volt + amp | InvalidSyntax | +",
        "dv/dt = -v/second : boolean | InvalidUnit | boolean",
        "dv/dt = -v/second : volt**v | InvalidUnit | v",
        "v/dt = -v/second : volt | InvalidSyntax | v",
        "dv/dt == -v/second : volt | InvalidSyntax | ==",
        "dmV/dt = 1 : 1 | ReservedName | mV",
        "dxi/dt = 1 : 1 | ReservedName | xi",
        "d_x/dt = 1 : 1 | ReservedName | _x",
      })
  void faultIsUnderlined(String equation, String tag, String underlined) {
    final List<Diagnostic> found = Texts.of(equation).check().diagnostics();
    assertEquals(1, found.size(), Texts.of(equation)::messages);
    final List<String> lines = found.get(0).message().lines().toList();
    assertTrue(lines.get(0).startsWith("[" + tag + "] "), lines.get(0));
    assertTrue(lines.get(0).endsWith("(equations, line 1)"), lines.get(0));
    assertEquals("    " + equation, lines.get(1));
    final int from = lines.get(2).indexOf('^');
    final String marked = lines.get(1).substring(Math.min(from, lines.get(1).length()));
    assertTrue(marked.startsWith(underlined == null ? "" : underlined), found.get(0)::message);
    assertEquals(
        Math.max(1, underlined == null ? 1 : underlined.length()),
        lines.get(2).length() - from,
        found.get(0)::message);
  }

  @Test
  void faultsDoNotBringOthersAlong() {
    final String messages =
        Texts.of(
                """
                dx/dt = -k*x* : 1
                dy/dt = x + z + unit + w : volt
                z = foo*volt/second : volt/second
                unit : furlong
                k : 1/second
                w = 3* : 1
                """)
            .messages();
    assertEquals(4, messages.split("\\[[A-Z][A-Za-z]+] ", -1).length - 1, messages);
    assertTrue(messages.contains("'foo' is not declared"), messages);
    assertTrue(messages.contains("'furlong' is not a unit"), messages);
  }

  @Test
  void aTermOfWrongUnitIsOneFaultHoweverOftenItIsUsed() {
    final String messages =
        Texts.of(
                """
                dv/dt = (I - g*v)/C : volt
                C = 1*ufarad : siemens
                I : amp
                g : siemens
                """)
            .messages();
    assertTrue(messages.startsWith("[DimensionMismatch] 'C' is in siemens"), messages);
    assertEquals(1, messages.split("\\[DimensionMismatch\\]", -1).length - 1, messages);
  }

  @Test
  void aUnitRedefinedIsOneFault() {
    final String messages = Texts.of("dx/dt = x/day : 1\nday : 1\ny = 3*day : 1").messages();
    assertEquals(1, messages.lines().filter(line -> line.startsWith("[")).count(), messages);
    assertTrue(messages.startsWith("[ReservedName] 'day' is a unit"), messages);
  }

  @Test
  void longListsAndLongLinesAreCutShort() {
    final StringBuilder equations =
        new StringBuilder("dx/dt = " + "x + ".repeat(100) + "oops : 1\n");
    for (int i = 0; i < 40; i++) {
      equations.append("parameter").append(i).append(" : 1\n");
    }
    final String message = Texts.of(equations.toString()).messages();
    assertTrue(message.contains("...and 28 other (parameters)"), message);
    assertTrue(message.lines().allMatch(line -> line.length() < 250), message);
    final List<String> lines = message.lines().toList();
    assertTrue(lines.get(1).startsWith("oops", lines.get(2).indexOf('^')), message);
  }

  @ParameterizedTest
  @CsvSource({
    "0, U+0000 (NULL)",
    "7, U+0007 (BEL)",
    "55357, U+D83D (half a surrogate pair)",
    "128512, U+1F600 (GRINNING FACE)",
    "8722, Write '-' for minus.",
    "183, Write '*' for a product.",
    "178, Write '**2' for a square.",
    "181, Write 'u' for micro.",
    "160, It looks like a space",
    "955, GREEK SMALL LETTER LAMDA",
  })
  void strangeCharactersAreNamed(int codePoint, String name) {
    final String character = codePoint == 55357 ? "\uD83D" : Character.toString(codePoint);
    final String messages =
        Texts.of("dx/dt = -x" + character + "/second : 1 # */ ignored\n").messages();
    assertTrue(messages.startsWith("[UnexpectedCharacter] "), messages);
    assertTrue(messages.contains(name), messages);
    assertFalse(messages.chars().anyMatch(each -> each < ' ' && each != '\n'), messages);
  }
}
