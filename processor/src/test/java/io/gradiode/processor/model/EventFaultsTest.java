package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about wrong thresholds, resets, refractory periods and events. */
class EventFaultsTest {

  private static final String NEURON =
      """
      dv/dt = (E_l - v + R*I)/tau : mV (unless refractory)
      dw/dt = -w/tau : pA
      E_l : mV
      R   : ohm
      tau : ms
      V_t : mV
      b   : pA
      n   = floor(v/mV) : integer
      at_rest = v == E_l : boolean
      late = t + tau : ms
      I   : amp (input)
      time: ms
      """;

  /** One line of text each; what is underlined, and the sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "threshold: v > | InvalidSyntax | | A number, a name or a parenthesis is missing behind '>'",
        "threshold: v > V_t; w > b | InvalidSyntax | ; | The formula should end here, but ';' follows. Write one formula only.",
        "threshold: v = V_t | InvalidSyntax | = | '=' cannot stand in a formula. Write '>' or '<' to compare.",
        "threshold: w > b and (v = V_t) | InvalidSyntax | = | '=' cannot stand in a formula. Write '>' or '<' to compare.",
        "threshold: v > V_t ; refractory: v = V_t | InvalidSyntax | = | Write '>' or '<' to compare.",
        "event: when = `v = V_t` | InvalidSyntax | = | Write '>' or '<' to compare.",
        "threshold: v > V_t ; reset: v = where((w = b), V_t, E_l) | InvalidSyntax | = | Write '==' to compare.",
        "threshold: v > V_t : 1 | InvalidSyntax | : | A unit is not needed here. Remove it.",
        "threshold: v | ConditionExpected | v | 'v' is a number, but a condition is needed. Write a comparison, such as 'v > 0'.",
        "threshold: v - V_t | ConditionExpected | v - V_t | 'v - V_t' is a number, but a condition is needed. Write a comparison, such as 'v - V_t > 0'.",
        "threshold: v > V_th | UnknownSymbol | V_th | 'V_th' is not declared in Model. Did you mean 'V_t'?",
        "threshold: v > w | DimensionMismatch | w | is in pA",
        "threshold: v > 20 | DimensionMismatch | 20 | If it is in 'mV', write '20*mV'.",
        "threshold: v > -50 | DimensionMismatch | -50 | If it is in 'mV', write '-50*mV'.",
        "threshold: v > V_t ; reset: v = -70 | DimensionMismatch | -70 | If it is in 'mV', write '-70*mV'.",
        "threshold: w > b and v | ConditionExpected | v | 'v' is a number, but a condition is needed. Write a comparison, such as 'v > 0'.",
        "threshold: w > b or v - V_t | ConditionExpected | v - V_t | such as '(v - V_t) > 0'.",
        "threshold: not v | ConditionExpected | v | such as 'v > 0'.",
        "threshold: v > V_t ; refractory: not w | ConditionExpected | w | such as 'w > 0'.",
        "event: when = `v > V_t and w` | ConditionExpected | w | such as 'w > 0'.",
        "threshold: v == V_t | EqualityInEvent | v == V_t | 'v == V_t' holds for no time at all, so nothing can wait for it. Write 'v > V_t' or 'v < V_t'",
        "threshold: w > b and not v != V_t | EqualityInEvent | v != V_t | 'v != V_t' holds nearly always",
        "threshold: at_rest | EqualityInEvent | v == E_l | 'v == E_l' holds for no time at all",
        "threshold: v > V_t ; reset: V_t = v | InvalidAssignment | V_t | 'V_t' is a parameter, but an event changes states only. Make it a state that stands still otherwise, 'dV_t/dt = 0 : mV', which starts where 'initial' says.",
        "threshold: v > V_t ; reset: n = 3 | InvalidAssignment | n | 'n' is a term, but an event changes states only. Change what it is made of, or make it a state, 'dn/dt = 0 : 1', which starts where 'initial' says.",
        "threshold: v > V_t ; reset: I = 0 | InvalidAssignment | I | 'I' is an input, but an event changes states only.",
        "threshold: v > V_t ; reset: t = 0 | InvalidAssignment | t | 't' is time, which no event can change. Remove the statement.",
        "threshold: v > V_t ; reset: vv = 0*mV | InvalidAssignment | vv | 'vv' is no state of Model. Declare it, 'dvv/dt = 0 : unit', which starts where 'initial' says.",
        "threshold: v > V_t ; reset: W = 0*pA | InvalidAssignment | W | 'W' is no state of Model.",
        "threshold: v > V_t ; reset: not_refractory = 0 | InvalidAssignment | not_refractory | 'not_refractory' has no meaning here. Without a refractory period it always holds.",
        "threshold: v > V_t ; reset: v = w | DimensionMismatch | w | 'v' is in mV, but its new value is in pA.",
        "threshold: v > V_t ; reset: w += 2 | DimensionMismatch | 2 | 'w' is in pA, but its increment is a pure number.",
        "threshold: v > V_t ; reset: w -= v | DimensionMismatch | v | 'w' is in pA, but its decrement is in mV.",
        "threshold: v > V_t ; reset: w *= b | DimensionMismatch | b | the factor of 'w' is a pure number, but its right side is in pA.",
        "threshold: v > V_t ; reset: w /= 0 | UndefinedValue | 0 | '0' is 0, and divides.",
        "threshold: v > V_t ; reset: w /= b/b - 1 | UndefinedValue | b/b - 1 | 'b/b - 1' is 0, and divides.",
        "threshold: v > V_t ; reset: w **= 2 | UnsupportedOperator | **= | '**=' is not one of the operators =, +=, -=, *=, /=. Write 'w = w**(...)'.",
        "threshold: v > V_t ; reset: w := 2*pA | UnsupportedOperator | := | ':=' is not an operator of equations.",
        "threshold: v > V_t ; reset: w | InvalidSyntax | | '=' is missing behind 'w': the text ends. A statement is written 'x = value' or 'x += value'.",
        "threshold: v > V_t ; reset: w == b | InvalidSyntax | == | '==' compares, but a statement changes a state. Write '='.",
        "event: at = `5*ms`, then = `w == b` | InvalidSyntax | == | '==' compares, but a statement changes a state. Write '='.",
        "threshold: v > V_t ; reset: w = b = v | InvalidSyntax | = | A statement has one '='.",
        "threshold: v > V_t ; reset: w = b : pA | InvalidSyntax | : | A state keeps its unit. Remove the unit here.",
        "threshold: v > V_t ; reset: w = b v = E_l | InvalidSyntax | v | An operator is missing before 'v'.",
        "threshold: v > V_t ; reset: 3 = w | InvalidSyntax | 3 | A statement is written 'x = value' or 'x += value', but '3' follows.",
        "threshold: v > V_t ; refractory: 2*mV | DimensionMismatch | 2*mV | the refractory period is in ms, but its formula is in mV.",
        "threshold: v > V_t ; refractory: 2 | DimensionMismatch | 2 | the refractory period is in ms, but its formula is a pure number.",
        "threshold: v > V_t ; refractory: v == V_t | EqualityInEvent | v == V_t | holds for no time at all",
        "threshold: v > V_t ; refractory: v > w | DimensionMismatch | w |",
        "threshold: v > V_t ; refractory: unless refractory | InvalidSyntax | unless refractory | 'unless refractory' is a flag of states, 'dv/dt = ... : volt (unless refractory)'. Write here how long they stand still, such as '2*ms'.",
        "threshold: v > V_t ; refractory: (unless refractory) | InvalidSyntax | unless refractory | is a flag of states",
        "threshold: v > V_t ; event: when = `spike` | UnsupportedSymbol | spike | 'spike' is an event, not a value. Observe its times in the experiment, 'observe(SPIKE, EventTimes.of(...))'; to wait for it write its condition.",
        "event: name = `bounce`, when = `v == V_t` ; event: when = `bounce and v > V_t` | UnsupportedSymbol | bounce | 'bounce' is an event, not a value. Observe its times in the experiment, 'observe(BOUNCE, EventTimes.of(...))'",
        "threshold: v > V_t ; observables: v, spike | UnsupportedSymbol | spike | 'spike' is an event, not a value. Observe its times in the experiment, 'observe(SPIKE, EventTimes.of(...))'.",
        "event: at = `5*ms` | InvalidEvent | 5*ms | Event 1 changes nothing, and has no name by which it could be observed. Add 'then' or 'name'.",
        "event: when = `v == V_t` | InvalidEvent | v == V_t | Event 1 changes nothing, and has no name by which it could be observed. Add 'then' or 'name'.",
        "reset: v = E_l | MissingThreshold | v | 'reset' is about spikes, but without a threshold there are none. Add 'threshold', or write an event with 'when' or 'at'.",
        "refractory: 2*ms | MissingThreshold | 2*ms | 'refractory' is about spikes, but without a threshold there are none. Add 'threshold', or remove it.",
        "event: when = `5*ms`, then = `v = E_l` | InvalidEvent | 5*ms | '5*ms' is a time, but 'when' is a condition. Give it as 'at', or compare it with 't'.",
        "event: when = `v` | ConditionExpected | v | 'v' is a number, but a condition is needed.",
        "event: when = `v != V_t` | EqualityInEvent | v != V_t | 'v != V_t' holds nearly always, so nothing can wait for it.",
        "event: when = `v == V_t or w > b` | EqualityInEvent | v == V_t | 'when = \"v == V_t\"' alone is a passage, either way.",
        "event: when = `v == w` | DimensionMismatch | w |",
        "event: at = `t > 5*ms` | InvalidEvent | t > 5*ms | 't > 5*ms' is a condition, but 'at' is a time. Give it as 'when', or write the time alone.",
        "event: at = `t + 5*ms` | InvalidEvent | t + 5*ms | 't + 5*ms' moves on with 't', but 'at' is a time to wait for.",
        "event: at = `2*late` | InvalidEvent | 2*late | '2*late' moves on with 't'",
        "event: at = `5*mV` | DimensionMismatch | 5*mV | the time of the event is in ms, but its formula is in mV.",
        "event: at = `5` | DimensionMismatch | 5 | the time of the event is in ms, but its formula is a pure number.",
        "event: at = `5*ms`, when = `v > V_t` | InvalidEvent | 5 | Event 1 has both 'when' and 'at'. Remove one, or write two events.",
        "event: name = `v`, at = `5*ms` | DuplicateSymbol | v | 'v' is declared twice: as a state (equations, line 1) and as an event (name of event 1, line 1). Rename one.",
        "event: name = `exp`, at = `5*ms` | ReservedName | exp | 'exp' is a function, so nothing else can be called so.",
        "event: name = `mV`, at = `5*ms` | ReservedName | mV | 'mV' is a unit, so nothing else can be called so.",
        "event: name = `big, bang`, at = `5*ms` | InvalidEvent | bang | 'bang' is a second name of the event. Remove one.",
        "event: name = `big bang`, at = `5*ms` | InvalidSyntax | bang | The name should end here, but 'bang' follows. A name is one word, such as 'big_bang'.",
        "event: name = `2nd`, at = `5*ms` | InvalidNumber | 2nd | '2nd' is not a number.",
        "event: name = `_a`, at = `5*ms` | ReservedName | _a | '_a' cannot be used: a name begins with a letter.",
        "threshold: v > V_t ; event: name = `spike`, at = `5*ms` | DuplicateSymbol | spike | 'spike' is declared twice: as the event of the threshold (threshold, line 1) and as an event (name of event 1, line 1). Rename one.",
        "observables: peak = v : mV ; event: name = `peak`, at = `5*ms` | DuplicateSymbol | peak | 'peak' is declared twice: as an observable (observables, line 1) and as an event (name of event 1, line 1). Rename one.",
        "observables: v, lastspike | UnsupportedSymbol | lastspike | 'lastspike' has no meaning here. It is the time of the last spike, and without a threshold there are none. Give one, threshold = \"...\".",
        "initial: lastspike = 0*ms | UnsupportedSymbol | lastspike | 'lastspike' has no meaning here.",
        "event: when = `not_refractory and v > V_t` | UnsupportedSymbol | not_refractory | 'not_refractory' has no meaning here. Without a refractory period it always holds. Give one, refractory = \"...\", or write 'True'.",
        "threshold: v > V_t ; refractory: False ; initial: not_refractory = 0 | UnsupportedSymbol | not_refractory | Without a refractory period",
        "threshold: v > V_t ; refractory: tau ; observables: lastspike = v : mV | DuplicateSymbol | lastspike | 'lastspike' is declared twice: as a state (threshold, line 1) and as an observable",
        "threshold: v > V_t ; refractory: tau ; units: lastspike | DuplicateSymbol | v > V_t | declared twice",
      })
  void isToldOnce(String texts, String tag, String underlined, String sentence) {
    final Texts model =
        DocumentedExamplesTest.texts(
            NEURON + texts.replace('`', '"').replaceAll(" ; (?=[a-z]+:)", "\n"));
    final List<Diagnostic> found = model.check().diagnostics();
    assertEquals(1, found.size(), model::messages);
    final String message = found.get(0).message();
    assertTrue(message.startsWith("[" + tag + "] "), message);
    assertTrue(sentence == null || message.contains(sentence), message);
    assertEquals(underlined == null ? "" : underlined, underlined(message), message);
  }

  private static String underlined(String message) {
    final List<String> lines = message.lines().toList();
    final int from = lines.get(2).indexOf('^');
    final int to = Math.min(lines.get(2).length(), lines.get(1).length());
    return from >= to ? "" : lines.get(1).substring(from, to);
  }

  @Test
  void anEventWithoutATimeIsToldAtItself() {
    final Texts model =
        DocumentedExamplesTest.texts(
            NEURON
                + """
                event: name = "tick", at = "5*ms"
                event: name = "never", then = "v = E_l"
                """);
    assertEquals(
        "[InvalidEvent] Event 2 has neither 'when' nor 'at', so it never happens. Add one.",
        model.messages());
  }

  @Test
  void namesOfSpikesAreTakenWhereTheyExist() {
    final Texts own =
        Texts.of("dv/dt = 0 : 1\nlastspike : 1\nnot_refractory : 1\nspike : 1")
            .observables("y = v*lastspike*not_refractory*spike : 1");
    assertEquals("", own.messages());
    final String spike =
        """
        [DuplicateSymbol] 'spike' is declared twice: as a parameter (equations, line 4) and as the \
        event of the threshold (threshold, line 1). Rename one.
            v > 1
            ^^^^^""";
    assertEquals(spike, own.threshold("v > 1").messages());
    assertEquals(
        """
        [ReservedName] 'lastspike' is in a model with a refractory period the time of the last \
        spike, so nothing else can be called so. Rename it. (equations, line 2)
            lastspike : 1
            ^^^^^^^^^

        [ReservedName] 'not_refractory' tells in a model with a refractory period whether that is \
        over, so nothing else can be called so. Rename it. (equations, line 3)
            not_refractory : 1
            ^^^^^^^^^^^^^^

        """
            + spike,
        own.threshold("v > 1").refractory("1*second").messages());
  }

  @Test
  void whatFollowsFromAnUnreadableTextIsNotTold() {
    final Texts model =
        DocumentedExamplesTest.texts(
            NEURON
                + """
                threshold: v >
                reset: v = E_l + (t - lastspike)*mV/ms
                refractory: 3*
                observables: v, lastspike, not_refractory
                event: when = "v >", then = "v = "
                """);
    assertEquals(
        List.of("threshold", "refractory", "when of event 1", "then of event 1"),
        model.check().diagnostics().stream()
            .map(each -> each.position().orElseThrow().source().attribute())
            .toList(),
        model::messages);
  }
}
